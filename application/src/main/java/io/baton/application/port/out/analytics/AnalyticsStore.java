package io.baton.application.port.out.analytics;

/** Counts sessions and handoffs. Tests of connections count nowhere. */
public interface AnalyticsStore {

    /** It would take too long, or too many are counting already; a shorter period or a single connection is quicker. */
    final class TooMuchToCount extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public TooMuchToCount(String message) {
            super(message);
        }
    }

    /** The database does not know the zone. */
    final class UnknownZone extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public UnknownZone(Throwable cause) {
            super("the database does not know the zone", cause);
        }
    }

    /** Figures of the sessions opened in the period; throws {@link TooMuchToCount} and {@link UnknownZone}. */
    Counted<Counted.Sessions> sessions(Selection selection);

    /** Figures of the handoffs decided in the period; throws {@link TooMuchToCount} and {@link UnknownZone}. */
    Counted<Counted.Handoffs> handoffs(Selection selection);
}
