package io.baton.domain.handoff;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a handoff writes into a task: the content of the six attributes and Baton's own two (product.md 3.3).
 *
 * @param batonKey 32 hexadecimal digits by which a repeated Invite or task is found
 * @param decidedAt when the handoff was decided
 * @param reasons the deciding one first
 * @param collected required information that the customer gave, by name
 * @param followUp null when humans just take over
 */
public record HandoffMark(
        String batonKey,
        String sessionId,
        Instant decidedAt,
        List<HandoffReason> reasons,
        String phrase,
        HandoffBrief brief,
        Map<String, String> collected,
        @Nullable FollowUp followUp) {

    public HandoffMark {
        reasons = List.copyOf(reasons);
        collected = Map.copyOf(collected);
    }

    /** The same with other required information. */
    HandoffMark with(Map<String, String> others) {
        return new HandoffMark(batonKey, sessionId, decidedAt, reasons, phrase, brief, others, followUp);
    }
}
