package io.baton.domain.handoff;

/**
 * What a session has counted so far, for rules that look back (product.md 3.1).
 *
 * @param humanRequests how often the customer asked for a human
 * @param frustratedTurns turns with any frustration
 * @param strongTurnsRunning strong ones in a row, the latest included
 * @param unsureTurns how often in a row the engine handed off or was unsure
 */
public record Tally(int humanRequests, int frustratedTurns, int strongTurnsRunning, int unsureTurns) {

    /** A new session's. */
    public static Tally zero() {
        return new Tally(0, 0, 0, 0);
    }

    /** With another turn counted. */
    public Tally after(Signals signals) {
        return new Tally(
                humanRequests + (signals.humanRequest() == null ? 0 : 1),
                frustratedTurns + (signals.frustration() == Frustration.NONE ? 0 : 1),
                signals.frustration() == Frustration.STRONG ? strongTurnsRunning + 1 : 0,
                unsureTurns);
    }

    /** With another answer of the engine counted. */
    public Tally afterAnswer(boolean unsure) {
        return new Tally(humanRequests, frustratedTurns, strongTurnsRunning, unsure ? unsureTurns + 1 : 0);
    }
}
