package io.baton.sandbox.taskrouter;

import java.time.Duration;

/** What Flex does around the tasks that it made for a conversation (contract.md 2.4, 7.4). */
public interface Orchestration {

    /** Whether accepting this task means that Flex first sets the channel up. */
    boolean orchestrates(Task task);

    /** How long setting up takes. */
    Duration setUpTime();

    /** Puts the worker into the conversation; false when that fails, and the reservation ends canceled. */
    boolean join(Reservation reservation);

    /** An agent's task is over: takes the agent out. */
    void left(Task task);

    /** A task was completed through the Task API or the agent's desk, which ends the conversation for everybody. */
    void completedByAgent(Task task);

    /** No Flex: plain tasks only. */
    static Orchestration none() {
        return new Orchestration() {
            @Override
            public boolean orchestrates(Task task) {
                return false;
            }

            @Override
            public Duration setUpTime() {
                return Duration.ZERO;
            }

            @Override
            public boolean join(Reservation reservation) {
                return true;
            }

            @Override
            public void left(Task task) {
                // Nobody is in a conversation.
            }

            @Override
            public void completedByAgent(Task task) {
                // There is no conversation to end.
            }
        };
    }
}
