package io.baton.domain.effect;

import io.baton.domain.sid.TaskSid;

/**
 * Fetch a task; also the way to learn which conversation it serves.
 *
 * @param reading counts from 0 how often it was read for that
 */
public record ReadTask(TaskSid task, int reading) implements Effect {

    @Override
    public <R> R accept(EffectVisitor<R> visitor) {
        return visitor.visit(this);
    }
}
