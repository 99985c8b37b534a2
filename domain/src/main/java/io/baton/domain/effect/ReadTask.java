package io.baton.domain.effect;

import io.baton.domain.sid.TaskSid;

/** Fetch a task; also the way to learn which conversation it serves. */
public record ReadTask(TaskSid task) implements Effect {

    @Override
    public <R> R accept(EffectVisitor<R> visitor) {
        return visitor.visit(this);
    }
}
