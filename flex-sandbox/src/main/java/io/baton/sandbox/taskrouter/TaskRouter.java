package io.baton.sandbox.taskrouter;

import io.baton.sandbox.core.Attributes;
import io.baton.sandbox.core.Refusal;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * TaskRouter for one workspace. Not safe for several threads by itself: the sandbox lets one in at a time. Every
 * change ends with offering the pending tasks to whoever can take them then.
 */
public final class TaskRouter {
    private final Workspace workspace;
    private final WorkspaceEvents events;
    private final InstantSource clock;
    private final Endings endings;
    private final Routing routing;
    private final Workers workers;
    private final Catalog catalog;
    private final Tasks tasks;
    private final Reservations reservations;

    /** A workspace with Flex's activities and task channels; its SIDs belong to the name. */
    public TaskRouter(
            String name,
            String accountSid,
            InstantSource clock,
            Orchestration orchestration,
            Consumer<TaskRouterEvent> outlet) {
        this.clock = clock;
        workspace = Catalog.flexWorkspace(name, accountSid, clock.instant());
        events = new WorkspaceEvents(workspace, clock, outlet);
        endings = new Endings(workspace, events, clock);
        routing = new Routing(workspace, events, endings, clock);
        workers = new Workers(workspace, events, clock);
        catalog = new Catalog(workspace, events, workers, clock);
        tasks = new Tasks(workspace, events, endings, orchestration, clock);
        reservations = new Reservations(workspace, endings, workers, orchestration, clock);
    }

    /** Everything there is in the workspace. */
    public Workspace workspace() {
        return workspace;
    }

    /** What happened in it. */
    public WorkspaceEvents events() {
        return events;
    }

    /** Makes activities, task channels, queues and workflows. */
    public Catalog catalog() {
        return catalog;
    }

    /** Changes a workflow; pending tasks go through it again only when {@code reEvaluate} says so. */
    public void updateWorkflow(
            Workflow workflow,
            @Nullable String name,
            @Nullable String configuration,
            @Nullable Integer reservationTimeout,
            boolean reEvaluate) {
        catalog.update(workflow, name, configuration, reservationTimeout);
        if (reEvaluate) {
            workspace
                    .tasks()
                    .where(each -> each.status() == TaskStatus.PENDING
                            && workflow.sid().equals(each.request().workflowSid()))
                    .forEach(each -> each.setStep(null));
        }
        routing.settle();
    }

    /** A new worker with capacity 1 on every channel. */
    public Worker createWorker(String name, @Nullable String activitySid, Attributes attributes) {
        Worker worker = workers.create(name, activitySid, attributes);
        routing.settle();
        return worker;
    }

    /** Changes a worker; all that is given is checked first. */
    public void updateWorker(Worker worker, WorkerChange change) {
        worker.version().require(change.ifMatch());
        Activity activity = change.activitySid() == null ? null : workers.activity(change.activitySid());
        if (change.rejectPending() && (activity == null || activity.available())) {
            throw Refusal.invalid("RejectPendingReservations needs an activity that is not available");
        }
        if (change.name() != null) {
            workers.rename(worker, change.name());
        }
        if (change.attributes() != null) {
            workers.setAttributes(worker, change.attributes());
        }
        if (activity != null) {
            workers.move(worker, activity);
        }
        if (change.rejectPending()) {
            pending(worker).forEach(each -> reservations.reject(each, null));
        }
        routing.settle();
    }

    /** Changes a worker's capacity or availability on one channel. */
    public void updateChannel(
            Worker worker, WorkerChannel channel, @Nullable Integer capacity, @Nullable Boolean available) {
        workers.setChannel(worker, channel, capacity, available);
        routing.settle();
    }

    /** Removes a worker without active reservations. */
    public void deleteWorker(Worker worker, @Nullable String ifMatch) {
        worker.version().require(ifMatch);
        workers.delete(worker);
    }

    /** A SID for a task to come, for those who have to write it into its attributes. */
    public static String newTaskSid() {
        return Tasks.newSid();
    }

    /** A new task, already routed when this returns. */
    public Task createTask(String sid, TaskRequest request) {
        Task task = tasks.create(sid, request);
        routing.settle();
        return task;
    }

    /** Changes a task (contract.md 3.2). */
    public void updateTask(Task task, TaskChange change) {
        task.version().require(change.ifMatch());
        change.requireAllowed();
        if (change.attributes() != null) {
            tasks.setAttributes(task, change.attributes());
        }
        if (change.priority() != null) {
            tasks.setPriority(task, change.priority());
        }
        if (change.status() != null) {
            move(task, change.status(), change.reason());
        }
        routing.settle();
    }

    /** Removes a task. */
    public void deleteTask(Task task, @Nullable String ifMatch) {
        task.version().require(ifMatch);
        tasks.delete(task);
        routing.settle();
    }

    /** A worker's answer to a reservation, or the end of its work. */
    public void updateReservation(
            Reservation reservation,
            ReservationStatus wanted,
            @Nullable String workerActivitySid,
            @Nullable String ifMatch) {
        reservation.version().require(ifMatch);
        switch (wanted) {
            case ACCEPTED -> reservations.accept(reservation);
            case REJECTED -> reservations.reject(reservation, workerActivitySid);
            case WRAPPING -> reservations.wrap(reservation);
            case COMPLETED -> reservations.complete(reservation);
            case PENDING, ON_HOLD, TIMEOUT, CANCELED, RESCINDED -> throw Refusal.invalid(
                    "Reservation " + reservation.sid() + " cannot be updated to [" + wanted.wire() + "]");
        }
        routing.settle();
    }

    /** Completes or wraps up a task because its agent left the conversation, or the channel was closed. */
    public void agentLeft(Task task, boolean completed, String reason) {
        if (task.status() == TaskStatus.PENDING || task.status() == TaskStatus.RESERVED) {
            endings.cancel(task, reason);
        } else if (completed && !task.status().terminal()) {
            endings.complete(task, reason);
        } else if (task.status() == TaskStatus.ASSIGNED) {
            endings.wrap(task);
        }
        routing.settle();
    }

    /** Does all that is due by now. */
    public void tick() {
        if (nextDue().filter(due -> !due.isAfter(clock.instant())).isEmpty()) {
            return;
        }
        workspace.reservations().all().forEach(reservations::tick);
        workspace.tasks().all().forEach(tasks::tick);
        routing.settle();
    }

    /** When something is due next. */
    public Optional<Instant> nextDue() {
        Stream<Instant> offers = workspace
                .reservations()
                .where(each -> each.status().waiting())
                .stream()
                .map(Reservation::due);
        Stream<Instant> lives = workspace.tasks().all().stream().map(tasks::due);
        Stream<Instant> targets =
                workspace.tasks().all().stream().map(Routing::deadline).filter(Objects::nonNull);
        return Stream.of(offers, lives, targets).flatMap(each -> each).min(Instant::compareTo);
    }

    private void move(Task task, TaskStatus wanted, @Nullable String reason) {
        switch (wanted) {
            case CANCELED -> tasks.cancel(task, reason);
            case WRAPPING -> tasks.wrap(task);
            case COMPLETED -> tasks.complete(task, reason);
            case PENDING, RESERVED, ASSIGNED -> throw Refusal.invalid(
                    "A task cannot be moved to " + wanted.wire() + " by an update");
        }
    }

    private List<Reservation> pending(Worker worker) {
        return workspace.reservationsOf(worker).stream()
                .filter(each -> each.status() == ReservationStatus.PENDING)
                .toList();
    }
}
