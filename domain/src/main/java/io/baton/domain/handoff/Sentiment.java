package io.baton.domain.handoff;

import java.util.Locale;

/** The customer's mood, as written to {@code handoffSentiment} (product.md 3.3). */
public enum Sentiment {
    POSITIVE,
    NEUTRAL,
    NEGATIVE;

    /** The text of the attribute. */
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
