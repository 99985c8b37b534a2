package io.baton.domain.effect;

import io.baton.domain.handoff.HandoffMark;
import io.baton.domain.sid.ReservationSid;
import io.baton.domain.sid.TaskSid;
import org.jspecify.annotations.Nullable;

/**
 * Merge the handoff into the attributes of a task; every other attribute stays (product.md 3.2).
 *
 * @param thenReject the pending reservation to be rejected once, and only when, the attributes stand: an unmarked task would come straight
 *     back; null when nothing is to be rejected
 */
public record WriteTaskAttributes(TaskSid task, HandoffMark mark, @Nullable ReservationSid thenReject)
        implements Effect {

    @Override
    public <R> R accept(EffectVisitor<R> visitor) {
        return visitor.visit(this);
    }

    @Override
    public Patience patience() {
        return Patience.RELEASE;
    }
}
