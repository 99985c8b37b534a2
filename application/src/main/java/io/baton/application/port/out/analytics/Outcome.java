package io.baton.application.port.out.analytics;

import java.util.Locale;

/** What came of a session; each has exactly one (docs/analytics.md). */
public enum Outcome {
    /** Not over yet. */
    OPEN,
    /** The engine said that the matter was settled, and the customer did not write again within 24 hours. */
    RESOLVED,
    /** The engine said so, and the customer did write again. */
    RETURNED,
    /** It ended after an answer of the AI, and nobody said that the matter was settled. */
    ASSUMED,
    /** The customer's last words were answered by nobody. */
    ABANDONED,
    /** It ended while the customer waited for a human. */
    ABANDONED_WAITING,
    /** A human took over from the AI. */
    HANDED_OFF,
    /** A human had it and the AI took no part. */
    HUMAN_ONLY,
    /** The customer asked not to be written to (product.md 2.13). */
    OPTED_OUT,
    /** The customer wrote nothing. */
    EMPTY;

    /** The API's spelling. */
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
