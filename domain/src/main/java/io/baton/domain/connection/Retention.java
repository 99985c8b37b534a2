package io.baton.domain.connection;

/**
 * How long what customers wrote is kept (product.md 5.6).
 *
 * @param eventDays days that the raw bodies of webhooks stay
 * @param transcriptDays days that a closed session stays, with transcript and timeline
 */
public record Retention(int eventDays, int transcriptDays) {

    public Retention {
        if (eventDays < 1 || transcriptDays < 1) {
            throw new IllegalArgumentException("expected at least one day");
        }
    }

    /** What product.md 5.6 gives when nobody chose otherwise. */
    public static Retention defaults() {
        return new Retention(14, 90);
    }
}
