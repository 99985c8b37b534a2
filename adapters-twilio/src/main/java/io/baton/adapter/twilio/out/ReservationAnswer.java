package io.baton.adapter.twilio.out;

import static io.baton.adapter.twilio.out.Answer.required;

import io.baton.application.port.out.flex.TaskRouter;
import io.baton.domain.sid.ReservationSid;
import io.baton.domain.sid.TaskSid;
import io.baton.domain.sid.WorkerSid;
import io.baton.domain.taskrouter.Reservation;
import io.baton.domain.taskrouter.ReservationStatus;

/** A reservation as the SDK answers it, of which it has two types: under its task, and under its worker. */
final class ReservationAnswer {

    private ReservationAnswer() {}

    static Reservation toDomain(com.twilio.rest.taskrouter.v1.workspace.task.Reservation reservation) {
        return reservation(
                reservation.getSid(),
                reservation.getTaskSid(),
                reservation.getWorkerSid(),
                reservation.getReservationStatus());
    }

    static TaskRouter.Offer offer(com.twilio.rest.taskrouter.v1.workspace.worker.Reservation reservation) {
        return new TaskRouter.Offer(
                reservation(
                        reservation.getSid(),
                        reservation.getTaskSid(),
                        reservation.getWorkerSid(),
                        reservation.getReservationStatus()),
                required(reservation.getDateCreated(), "date_created").toInstant());
    }

    private static Reservation reservation(String sid, String task, String worker, Object status) {
        return new Reservation(
                new ReservationSid(required(sid, "sid")),
                new TaskSid(required(task, "task_sid")),
                new WorkerSid(required(worker, "worker_sid")),
                ReservationStatus.of(required(status, "reservation_status").toString()));
    }
}
