package io.baton.adapter.twilio.out;

import static io.baton.adapter.twilio.out.Answer.required;

import com.twilio.rest.taskrouter.v1.workspace.TaskCreator;
import com.twilio.rest.taskrouter.v1.workspace.TaskFetcher;
import com.twilio.rest.taskrouter.v1.workspace.TaskReader;
import com.twilio.rest.taskrouter.v1.workspace.TaskUpdater;
import com.twilio.rest.taskrouter.v1.workspace.WorkflowFetcher;
import com.twilio.rest.taskrouter.v1.workspace.WorkflowReader;
import com.twilio.rest.taskrouter.v1.workspace.task.ReservationFetcher;
import com.twilio.rest.taskrouter.v1.workspace.task.ReservationUpdater;
import com.twilio.rest.taskrouter.v1.workspace.worker.ReservationReader;
import io.baton.application.port.out.flex.TaskRouter;
import io.baton.application.port.out.flex.TwilioFailure;
import io.baton.domain.connection.TwilioAccess;
import io.baton.domain.effect.NewTask;
import io.baton.domain.sid.ActivitySid;
import io.baton.domain.sid.ReservationSid;
import io.baton.domain.sid.TaskSid;
import io.baton.domain.sid.WorkerSid;
import io.baton.domain.sid.WorkflowSid;
import io.baton.domain.taskrouter.AssignmentStatus;
import io.baton.domain.taskrouter.Reservation;
import io.baton.domain.taskrouter.ReservationStatus;
import io.baton.domain.taskrouter.Task;
import io.baton.domain.taskrouter.TaskAttributes;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** TaskRouter over the SDK. */
public final class TwilioTaskRouter implements TaskRouter {

    private static final List<String> OPEN = Arrays.stream(AssignmentStatus.values())
            .filter(AssignmentStatus::isOpen)
            .map(AssignmentStatus::wire)
            .toList();

    /**
     * A worker's tasks are deleted minutes after their end, and their reservations with them: more are never there.
     */
    private static final int MAX_MISSED = 100;

    private final TwilioClients clients;

    /** Calls by these clients. */
    public TwilioTaskRouter(TwilioClients clients) {
        this.clients = clients;
    }

    @Override
    public Task task(TwilioAccess access, TaskSid task) {
        return TwilioFailures.call(
                "fetch task",
                () -> TaskAnswer.toDomain(
                        new TaskFetcher(workspace(access), task.value()).fetchWithResponse(clients.of(access))));
    }

    @Override
    public Duration reservationTimeout(TwilioAccess access, WorkflowSid workflow) {
        return TwilioFailures.call("fetch workflow", () -> {
            var found = new WorkflowFetcher(workspace(access), workflow.value()).fetch(clients.of(access));
            return Duration.ofSeconds(required(found.getTaskReservationTimeout(), "task_reservation_timeout"));
        });
    }

    @Override
    public Optional<WorkflowSid> onlyWorkflow(TwilioAccess access) {
        return TwilioFailures.call("list workflows", () -> {
            var first = Pages.of(new WorkflowReader(workspace(access)), clients.of(access))
                    .limit(2)
                    .map(workflow -> new WorkflowSid(required(workflow.getSid(), "sid")))
                    .toList();
            return first.size() == 1 ? Optional.of(first.get(0)) : Optional.empty();
        });
    }

    @Override
    public List<Task> openTasks(TwilioAccess access, String expression) {
        return TwilioFailures.call("list tasks", () -> sids(access, expression)).stream()
                .flatMap(sid -> stillOpen(access, sid))
                .toList();
    }

    private List<TaskSid> sids(TwilioAccess access, String expression) {
        var tasks = new TaskReader(workspace(access))
                .setEvaluateTaskAttributes(expression)
                .setAssignmentStatus(OPEN)
                .setOrdering("DateCreated:asc");
        return Pages.of(tasks, clients.of(access))
                .map(task -> new TaskSid(required(task.getSid(), "sid")))
                .toList();
    }

    // a list leaves the attributes out (contract.md 3.2); what ended since it was made is no open task
    private Stream<Task> stillOpen(TwilioAccess access, TaskSid sid) {
        try {
            return Stream.of(task(access, sid)).filter(task -> task.status().isOpen());
        } catch (TwilioFailure.Gone e) {
            return Stream.empty();
        }
    }

    @Override
    public Task changeAttributes(TwilioAccess access, TaskSid task, UnaryOperator<TaskAttributes> change) {
        return new AttributesWrite(clients.of(access), access.workspace(), task).apply(change);
    }

    @Override
    public Task create(TwilioAccess access, NewTask task) {
        var creator = new TaskCreator(workspace(access))
                .setTaskChannel(task.channel())
                .setPriority(task.priority())
                .setAttributes(task.attributes().written());
        if (task.workflow() != null) {
            creator.setWorkflowSid(task.workflow().value());
        }
        if (task.timeout() != null) {
            creator.setTimeout(Math.toIntExact(task.timeout().toSeconds()));
        }
        return TwilioFailures.call(
                "create task", () -> TaskAnswer.toDomain(creator.createWithResponse(clients.of(access))));
    }

    @Override
    public void complete(TwilioAccess access, TaskSid task, String reason) {
        TwilioFailures.changeState("complete task", () -> new TaskUpdater(workspace(access), task.value())
                .setAssignmentStatus(com.twilio.rest.taskrouter.v1.workspace.Task.Status.COMPLETED)
                .setReason(reason)
                .update(clients.of(access)));
    }

    @Override
    public Reservation reservation(TwilioAccess access, TaskSid task, ReservationSid reservation) {
        return TwilioFailures.call(
                "fetch reservation",
                () -> ReservationAnswer.toDomain(
                        new ReservationFetcher(workspace(access), task.value(), reservation.value())
                                .fetch(clients.of(access))));
    }

    @Override
    public Optional<Reservation> accepted(TwilioAccess access, TaskSid task) {
        var reader = new com.twilio.rest.taskrouter.v1.workspace.task.ReservationReader(workspace(access), task.value())
                .setReservationStatus(com.twilio.rest.taskrouter.v1.workspace.task.Reservation.Status.ACCEPTED);
        return TwilioFailures.call("list reservations", () -> Pages.of(reader, clients.of(access))
                .map(ReservationAnswer::toDomain)
                .findFirst());
    }

    @Override
    public Reservation accept(TwilioAccess access, TaskSid task, ReservationSid reservation) {
        var update = new ReservationUpdater(workspace(access), task.value(), reservation.value())
                .setReservationStatus(com.twilio.rest.taskrouter.v1.workspace.task.Reservation.Status.ACCEPTED);
        return TwilioFailures.changeState(
                "accept reservation", () -> ReservationAnswer.toDomain(update.update(clients.of(access))));
    }

    @Override
    public Reservation reject(
            TwilioAccess access, TaskSid task, ReservationSid reservation, ActivitySid workerActivity) {
        var update = new ReservationUpdater(workspace(access), task.value(), reservation.value())
                .setReservationStatus(com.twilio.rest.taskrouter.v1.workspace.task.Reservation.Status.REJECTED)
                .setWorkerActivitySid(workerActivity.value());
        return TwilioFailures.changeState(
                "reject reservation", () -> ReservationAnswer.toDomain(update.update(clients.of(access))));
    }

    @Override
    public List<Offer> offers(TwilioAccess access, WorkerSid worker) {
        return TwilioFailures.call("list reservations", () -> ofWorker(access, worker, ReservationStatus.PENDING)
                .map(ReservationAnswer::offer)
                .toList());
    }

    @Override
    public boolean missedReservationWithin(TwilioAccess access, WorkerSid worker, Duration past) {
        var since = clients.time().instant().minus(past);
        return TwilioFailures.call("list reservations", () -> ofWorker(access, worker, ReservationStatus.TIMEOUT)
                .limit(MAX_MISSED)
                .anyMatch(reservation -> required(reservation.getDateUpdated(), "date_updated")
                        .toInstant()
                        .isAfter(since)));
    }

    private Stream<com.twilio.rest.taskrouter.v1.workspace.worker.Reservation> ofWorker(
            TwilioAccess access, WorkerSid worker, ReservationStatus status) {
        var reader = new ReservationReader(workspace(access), worker.value())
                .setReservationStatus(
                        com.twilio.rest.taskrouter.v1.workspace.worker.Reservation.Status.forValue(status.wire()));
        return Pages.of(reader, clients.of(access));
    }

    @Override
    public Optional<WorkerSid> workerWithIdentity(TwilioAccess access, String identity) {
        return new WorkerByIdentity(clients.of(access), access.workspace()).find(identity);
    }

    private static String workspace(TwilioAccess access) {
        return access.workspace().value();
    }
}
