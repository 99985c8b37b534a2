package io.baton.domain.effect;

import io.baton.domain.sid.ReservationSid;
import io.baton.domain.sid.TaskSid;

/** Fetch a reservation. */
public record ReadReservation(TaskSid task, ReservationSid reservation) implements Effect {

    @Override
    public <R> R accept(EffectVisitor<R> visitor) {
        return visitor.visit(this);
    }
}
