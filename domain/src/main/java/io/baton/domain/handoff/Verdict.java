package io.baton.domain.handoff;

/**
 * A decision and what the session remembers of it.
 *
 * @param tally for the next turn
 */
public record Verdict(HandoffDecision decision, Tally tally) {}
