package io.baton.domain.effect;

import io.baton.domain.handoff.HandoffMark;
import io.baton.domain.sid.TaskSid;

/** Merge the handoff into the attributes of a task; every other attribute stays (product.md 3.2). */
public record WriteTaskAttributes(TaskSid task, HandoffMark mark) implements Effect {

    @Override
    public <R> R accept(EffectVisitor<R> visitor) {
        return visitor.visit(this);
    }
}
