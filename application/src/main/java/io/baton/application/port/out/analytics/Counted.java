package io.baton.application.port.out.analytics;

import java.util.List;

/**
 * Figures of everything selected, and of its groups.
 *
 * @param groups by dimension; hours and days in their order, the others by their number
 */
public record Counted<F>(F total, List<Group<F>> groups) {

    public Counted {
        groups = List.copyOf(groups);
    }

    /** The figures of what is alike in one dimension. */
    public record Group<F>(Dimension by, String key, F figures) {}

    /**
     * Figures of sessions.
     *
     * @param outcomes how many sessions ended how, in the order of {@link Outcome}
     * @param engineFailures turns for which no engine gave an answer
     * @param firstReply from the customer's message to the AI's first answer
     */
    public record Sessions(long sessions, List<Long> outcomes, long engineFailures, Times firstReply) {

        public Sessions {
            outcomes = List.copyOf(outcomes);
        }

        /** How many sessions ended so. */
        public long of(Outcome outcome) {
            return outcomes.get(outcome.ordinal());
        }
    }

    /**
     * Figures of handoffs.
     *
     * @param accepted a human came
     * @param waiting nobody came yet
     * @param abandoned the session ended before anybody came
     * @param human from the decision until a human had the session
     */
    public record Handoffs(long handoffs, long accepted, long waiting, long abandoned, Times human) {}
}
