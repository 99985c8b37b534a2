package io.baton.adapter.ai.knowledge;

/**
 * Turns how well a passage matches into how likely it answers: a logistic curve, fitted to the written half of {@code src/evaluation/articles}. How
 * far it holds on the other half is printed by the evaluation.
 */
final class Calibration {

    private static final double NOTHING_IN_COMMON = -2.5;
    private static final double EVERYTHING_IN_COMMON = 6.8;

    private Calibration() {}

    /**
     * The likelihood, from 0 to 1.
     *
     * @param match from 0, nothing in common, to 1
     */
    static double likelihood(double match) {
        return 1 / (1 + Math.exp(-(NOTHING_IN_COMMON + EVERYTHING_IN_COMMON * match)));
    }
}
