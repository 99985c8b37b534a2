package io.baton.domain.effect;

import io.baton.domain.sid.TaskSid;

/** Complete the AI's own plain task. */
public record CompleteTask(TaskSid task, String reason) implements Effect {

    @Override
    public <R> R accept(EffectVisitor<R> visitor) {
        return visitor.visit(this);
    }

    @Override
    public Patience patience() {
        return Patience.RELEASE;
    }
}
