package io.baton.domain.effect;

import io.baton.domain.sid.ReservationSid;
import io.baton.domain.sid.TaskSid;

/** Give a pending reservation back; the worker stays in its available activity (product.md 2.4). */
public record RejectReservation(TaskSid task, ReservationSid reservation) implements Effect {

    @Override
    public <R> R accept(EffectVisitor<R> visitor) {
        return visitor.visit(this);
    }

    @Override
    public Patience patience() {
        return Patience.RELEASE;
    }
}
