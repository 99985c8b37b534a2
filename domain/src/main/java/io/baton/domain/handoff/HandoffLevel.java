package io.baton.domain.handoff;

/** How soon a conversation goes to humans; the table of product.md 3.1. */
public enum HandoffLevel {
    AI_ONLY(Integer.MAX_VALUE, Integer.MAX_VALUE, Integer.MAX_VALUE, Integer.MAX_VALUE),
    QUICK(1, 1, 0, 2),
    BALANCED(2, 2, 1, 3),
    AI_FIRST(2, 2, 2, 5);

    private final int humanRequests;
    private final int frustratedTurns;
    private final int furtherTries;
    private final int turnsWithoutProgress;

    HandoffLevel(int humanRequests, int frustratedTurns, int furtherTries, int turnsWithoutProgress) {
        this.humanRequests = humanRequests;
        this.frustratedTurns = frustratedTurns;
        this.furtherTries = furtherTries;
        this.turnsWithoutProgress = turnsWithoutProgress;
    }

    /** Whether humans are never reached by the AI's own decision. */
    public boolean neverHandsOff() {
        return this == AI_ONLY;
    }

    /** The how-manieth request for a human hands off. */
    public int humanRequests() {
        return humanRequests;
    }

    /** Whether a customer who asked for a human, and was asked one question first, goes to humans with the answer to it. */
    boolean asksOneQuestionOnly() {
        return this == BALANCED;
    }

    /** Whether this much frustration hands off. */
    boolean isTooMuch(Frustration frustration, Tally tally) {
        return switch (this) {
            case AI_ONLY -> false;
            case QUICK -> frustration != Frustration.NONE;
            case BALANCED -> frustration == Frustration.STRONG
                    || (frustration == Frustration.SOME && tally.frustratedTurns() >= frustratedTurns);
            case AI_FIRST -> tally.strongTurnsRunning() >= frustratedTurns;
        };
    }

    /** How many more tries the engine has after it was unsure. */
    public int furtherTries() {
        return furtherTries;
    }

    /** After how many turns on the same question there is no progress. */
    public int turnsWithoutProgress() {
        return turnsWithoutProgress;
    }
}
