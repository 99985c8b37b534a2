package io.baton.adapter.ai.smalltalk;

import java.util.Locale;

/** What a message without a question can be; of several in one message the later decides. */
public enum Courtesy {
    GREETING,
    THANKS,
    FAREWELL,
    /** "Are you a bot?" */
    IDENTITY,
    /** "Yes", "ok": an answer, not a question. */
    ASSENT,
    /** A few little words that say nothing: "no", "please". */
    UNCLEAR;

    String section() {
        return name().toLowerCase(Locale.ROOT);
    }
}
