package io.baton.domain.effect;

import io.baton.domain.sid.WorkerSid;

/** Let all AI workers rest where a person put one of them: a pause is a pause of all (product.md 1.9). */
public record FollowWorker(WorkerSid worker) implements Effect {

    @Override
    public <R> R accept(EffectVisitor<R> visitor) {
        return visitor.visit(this);
    }
}
