package io.baton.domain.taskrouter;

import io.baton.domain.sid.ReservationSid;
import io.baton.domain.sid.TaskSid;
import io.baton.domain.sid.WorkerSid;

/** A reservation as last seen: which worker is asked to take, or has taken, which task. */
public record Reservation(ReservationSid sid, TaskSid task, WorkerSid worker, ReservationStatus status) {

    /** The same reservation in another state. */
    public Reservation in(ReservationStatus next) {
        return new Reservation(sid, task, worker, next);
    }
}
