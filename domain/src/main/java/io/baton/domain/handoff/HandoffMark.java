package io.baton.domain.handoff;

import java.time.Instant;
import java.util.List;

/**
 * What a handoff writes into a task: the content of the six attributes and Baton's own two (product.md 3.3).
 *
 * @param batonKey 32 hexadecimal digits by which a repeated Invite or task is found
 * @param decidedAt when the handoff was decided
 * @param reasons the deciding one first
 */
public record HandoffMark(
        String batonKey,
        String sessionId,
        Instant decidedAt,
        List<HandoffReason> reasons,
        String phrase,
        HandoffBrief brief) {

    public HandoffMark {
        reasons = List.copyOf(reasons);
    }
}
