package io.baton.domain.effect;

import io.baton.domain.sid.WorkerSid;

/** See why an AI worker became unavailable: Twilio after a missed reservation, or a person (product.md 1.9). */
public record LookAtWorker(WorkerSid worker) implements Effect {

    @Override
    public <R> R accept(EffectVisitor<R> visitor) {
        return visitor.visit(this);
    }
}
