package io.baton.domain.handoff;

import java.util.Map;

/**
 * A decision and what the session remembers of it.
 *
 * @param tally for the next turn
 * @param learned required information that the customer gave when asked for it
 */
public record Verdict(HandoffDecision decision, Tally tally, Map<String, String> learned) {

    public Verdict {
        learned = Map.copyOf(learned);
    }
}
