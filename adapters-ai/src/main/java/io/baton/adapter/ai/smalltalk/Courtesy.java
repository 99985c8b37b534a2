package io.baton.adapter.ai.smalltalk;

import java.util.Locale;

/** What a message without a question can be; of several in one message the later decides. */
public enum Courtesy {
    GREETING,
    THANKS,
    FAREWELL,
    /** "Are you a bot?" */
    IDENTITY;

    String section() {
        return name().toLowerCase(Locale.ROOT);
    }
}
