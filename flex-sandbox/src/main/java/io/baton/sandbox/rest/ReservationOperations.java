package io.baton.sandbox.rest;

import io.baton.sandbox.core.Refusal;
import io.baton.sandbox.taskrouter.Reservation;
import io.baton.sandbox.taskrouter.ReservationStatus;
import io.baton.sandbox.taskrouter.Task;
import io.baton.sandbox.taskrouter.Worker;
import java.util.List;
import java.util.Objects;

/** Reservations, below their task and below their worker. */
final class ReservationOperations {
    private static final String HOST = "taskrouter.twilio.com";
    private static final String OF_TASK = "/v1/Workspaces/{workspace}/Tasks/{task}/Reservations";
    private static final String OF_WORKER = "/v1/Workspaces/{workspace}/Workers/{worker}/Reservations";
    private static final int LARGEST = 1000;

    private ReservationOperations() {}

    static void addTo(Routes<Operation> routes) {
        for (String path : List.of(OF_TASK, OF_WORKER)) {
            routes.add(HOST, "GET", path, ReservationOperations::list)
                    .add(HOST, "GET", path + "/{reservation}", call -> shown(call, reservation(call)))
                    .add(HOST, "POST", path + "/{reservation}", ReservationOperations::update);
        }
    }

    private static boolean ofTask(Call call) {
        return call.path().containsKey("task");
    }

    private static String parent(Call call) {
        return ofTask(call) ? "/Tasks/" + call.path("task") : "/Workers/" + call.path("worker");
    }

    private static List<Reservation> all(Call call) {
        if (ofTask(call)) {
            Task task = TaskOperations.task(call);
            return call.workspace().reservationsOf(task);
        }
        Worker worker = WorkerOperations.worker(call);
        return call.workspace().reservationsOf(worker);
    }

    private static Reservation reservation(Call call) {
        return all(call).stream()
                .filter(each -> each.sid().equals(call.path("reservation")))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound(parent(call) + "/Reservations/" + call.path("reservation")));
    }

    private static Answer shown(Call call, Reservation reservation) {
        return Answer.ok(TaskViews.reservation(call, reservation, parent(call)))
                .with("ETag", reservation.version().etag());
    }

    private static Answer list(Call call) {
        String status = call.text("ReservationStatus");
        String worker = call.text("WorkerSid");
        List<Reservation> found = all(call).stream()
                .filter(each -> status == null || status.equals(each.status().wire()))
                .filter(each -> worker == null || worker.equals(each.worker().sid()))
                .toList();
        return Pages.of(call, "reservations", LARGEST, found, each -> TaskViews.reservation(call, each, parent(call)));
    }

    private static Answer update(Call call) {
        Reservation reservation = reservation(call);
        String activity = call.text("WorkerActivitySid");
        ReservationStatus wanted = ReservationStatus.of(Objects.requireNonNullElse(call.text("ReservationStatus"), ""));
        if (activity != null && wanted != ReservationStatus.REJECTED) {
            throw Refusal.invalid("WorkerActivitySid is valid together with a rejection only");
        }
        call.taskRouter().updateReservation(reservation, wanted, activity, call.ifMatch());
        return shown(call, reservation);
    }
}
