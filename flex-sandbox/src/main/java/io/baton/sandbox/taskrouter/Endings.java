package io.baton.sandbox.taskrouter;

import java.time.InstantSource;

/** How reservations and tasks come to an end. */
final class Endings {
    static final String TTL = "Task TTL Exceeded";
    static final String TOO_OFTEN = "Task TTL Exceeded or Max assignment count exceeded";
    static final String WORKFLOW_TIMEOUT = "Task canceled on Workflow timeout";

    private final Workspace workspace;
    private final WorkspaceEvents events;
    private final InstantSource clock;

    Endings(Workspace workspace, WorkspaceEvents events, InstantSource clock) {
        this.workspace = workspace;
        this.events = events;
        this.clock = clock;
    }

    /** Cancels a task that nobody has, with the offers that are still open. */
    void cancel(Task task, String reason) {
        cancelOffers(task);
        task.end(TaskStatus.CANCELED, reason, clock.instant());
        events.task("task.canceled", task);
    }

    /** Completes a task, and the reservation by which somebody has it. */
    void complete(Task task, String reason) {
        task.end(TaskStatus.COMPLETED, reason, clock.instant());
        workspace.reservationsOf(task).stream()
                .filter(each -> each.status().engaged())
                .forEach(each -> close(each, ReservationStatus.COMPLETED, "reservation.completed"));
        events.task("task.completed", task);
    }

    /** The agent's work after the conversation begins. */
    void wrap(Task task) {
        task.move(TaskStatus.WRAPPING, clock.instant());
        workspace.reservationsOf(task).stream()
                .filter(each -> each.status() == ReservationStatus.ACCEPTED)
                .forEach(each -> close(each, ReservationStatus.WRAPPING, "reservation.wrapup"));
        events.task("task.wrapup", task);
    }

    /** Removes a task: {@code task.deleted} through the API, {@code task.system-deleted} after 24 hours. */
    void delete(Task task, String eventType) {
        cancelOffers(task);
        events.task(eventType, task);
        purge(task);
    }

    /** Forgets a task and its reservations. */
    void purge(Task task) {
        workspace.reservationsOf(task).forEach(workspace.reservations()::remove);
        workspace.tasks().remove(task);
    }

    /** Moves a reservation to its end and says so. */
    void close(Reservation reservation, ReservationStatus status, String eventType) {
        reservation.move(status, clock.instant());
        events.reservation(eventType, reservation);
    }

    /** Sends a task whose offers have all ended back to routing. */
    void backToRouting(Task task) {
        boolean open = workspace.reservationsOf(task).stream()
                .anyMatch(each -> each.status().holdsCapacity());
        if (task.status() == TaskStatus.RESERVED && !open) {
            task.setStep(null);
            task.move(TaskStatus.PENDING, clock.instant());
        }
    }

    private void cancelOffers(Task task) {
        workspace.reservationsOf(task).stream()
                .filter(each -> each.status().waiting())
                .forEach(each -> close(each, ReservationStatus.CANCELED, "reservation.canceled"));
    }
}
