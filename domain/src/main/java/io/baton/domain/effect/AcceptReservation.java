package io.baton.domain.effect;

import io.baton.domain.sid.ReservationSid;
import io.baton.domain.sid.TaskSid;

/** Take the task. Never repeated blindly: a 200 is not "in", and a repeat during onHold is refused (contract.md 2.4). */
public record AcceptReservation(TaskSid task, ReservationSid reservation) implements Effect {

    @Override
    public <R> R accept(EffectVisitor<R> visitor) {
        return visitor.visit(this);
    }
}
