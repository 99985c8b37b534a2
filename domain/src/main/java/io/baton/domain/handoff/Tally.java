package io.baton.domain.handoff;

import org.jspecify.annotations.Nullable;

/**
 * What a session has counted and asked so far, for rules that look back (product.md 3.1).
 *
 * @param humanRequests how often the customer asked for a human
 * @param frustratedTurns turns with any frustration
 * @param strongTurnsRunning strong ones in a row, the latest included
 * @param unsureTurns how often in a row the engine handed off or was unsure
 * @param informationAsked whether required information was asked for
 * @param humanOffered whether a human was offered
 * @param pending the handoff that waits for the answer to the last question; null when none does
 */
public record Tally(
        int humanRequests,
        int frustratedTurns,
        int strongTurnsRunning,
        int unsureTurns,
        boolean informationAsked,
        boolean humanOffered,
        @Nullable PendingHandoff pending) {

    /** A new session's. */
    public static Tally zero() {
        return new Tally(0, 0, 0, 0, false, false, null);
    }

    /** With another turn counted. */
    Tally after(Signals signals) {
        return new Tally(
                humanRequests + (signals.humanRequest() == null ? 0 : 1),
                frustratedTurns + (signals.frustration() == Frustration.NONE ? 0 : 1),
                signals.frustration() == Frustration.STRONG ? strongTurnsRunning + 1 : 0,
                unsureTurns,
                informationAsked,
                humanOffered,
                pending);
    }

    /** With another answer of the engine counted. */
    Tally afterAnswer(boolean unsure) {
        return new Tally(
                humanRequests,
                frustratedTurns,
                strongTurnsRunning,
                unsure ? unsureTurns + 1 : 0,
                informationAsked,
                humanOffered,
                pending);
    }

    /** With what a decision asked the customer; nothing waits for the question before it any more. */
    public Tally after(HandoffDecision decision) {
        var asked = decision instanceof HandoffDecision.AskFirst ask ? ask : null;
        return new Tally(
                humanRequests,
                frustratedTurns,
                strongTurnsRunning,
                unsureTurns,
                informationAsked || (asked != null && asked.asksForInformation()),
                humanOffered || (asked != null && asked.offersHuman()),
                asked == null ? null : asked.pending());
    }

    /** Whether humans take over as soon as the customer answers, whatever the answer is. */
    public boolean waitsForInformation() {
        return pending != null && !pending.offered();
    }
}
