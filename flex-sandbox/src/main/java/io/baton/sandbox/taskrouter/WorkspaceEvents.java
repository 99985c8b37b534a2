package io.baton.sandbox.taskrouter;

import io.baton.sandbox.core.Sids;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;

/** Tells what happens in a workspace, and remembers it for the Events resource. */
public final class WorkspaceEvents {
    private static final int REMEMBERED = 10_000;

    private final Workspace workspace;
    private final InstantSource clock;
    private final Consumer<TaskRouterEvent> outlet;
    private final Deque<TaskRouterEvent> remembered = new ArrayDeque<>();

    WorkspaceEvents(Workspace workspace, InstantSource clock, Consumer<TaskRouterEvent> outlet) {
        this.workspace = workspace;
        this.clock = clock;
        this.outlet = outlet;
    }

    /** The latest events, oldest first. */
    public List<TaskRouterEvent> latest() {
        return List.copyOf(remembered);
    }

    /** An event of a task, such as {@code task.created}. */
    public void task(String type, Task task) {
        emit(type, "task", task.sid(), "Task " + task.sid() + " " + suffix(type), fields().task(task));
    }

    /** An event of a reservation. */
    void reservation(String type, Reservation reservation) {
        String what = "Reservation " + reservation.sid() + " " + suffix(type);
        emit(type, "reservation", reservation.sid(), what, fields().reservation(reservation));
    }

    /** An event of a worker. */
    void worker(String type, Worker worker) {
        emit(
                type,
                "worker",
                worker.sid(),
                "Worker " + worker.friendlyName() + " " + suffix(type),
                fields().worker(worker));
    }

    /** A worker left an activity for another one. */
    void activity(Worker worker, Activity previous, Instant since) {
        EventFields fields = fields().worker(worker).previousActivity(previous, since);
        String what = "Worker " + worker.friendlyName() + " updated to "
                + worker.activity().friendlyName() + " Activity";
        emit("worker.activity.update", "worker", worker.sid(), what, fields);
    }

    /** A worker's capacity, or its availability on a channel, changed. */
    void channel(String type, Worker worker, WorkerChannel channel, int previousCapacity) {
        EventFields fields = fields().worker(worker)
                .channel(channel, workspace.assigned(worker, channel.channel()))
                .put("WorkerChannelPreviousCapacity", previousCapacity);
        emit(type, "worker", worker.sid(), "Worker " + worker.friendlyName() + " channel updated", fields);
    }

    /** A task moved through a queue. */
    void queue(String type, TaskQueue queue, Task task) {
        String what = "Task " + task.sid() + " " + suffix(type) + " TaskQueue " + queue.friendlyName();
        emit(type, "taskqueue", queue.sid(), what, fields().task(task).queue(queue));
    }

    /** A task moved through a workflow. */
    void workflow(String type, Workflow workflow, Task task) {
        String what = "Task " + task.sid() + " " + suffix(type) + " Workflow " + workflow.friendlyName();
        emit(type, "workflow", workflow.sid(), what, fields().task(task).workflow(workflow));
    }

    /** A workflow itself changed. */
    void workflowChanged(String type, Workflow workflow) {
        String what = "Workflow " + workflow.friendlyName() + " " + suffix(type);
        emit(type, "workflow", workflow.sid(), what, fields().workflow(workflow));
    }

    private EventFields fields() {
        return new EventFields(workspace, clock.instant());
    }

    private void emit(String type, String resourceType, String resourceSid, String what, EventFields fields) {
        TaskRouterEvent event = new TaskRouterEvent(
                Sids.random("EV"), type, resourceType, resourceSid, what, clock.instant(), fields.toMap());
        if (remembered.size() >= REMEMBERED) {
            remembered.removeFirst();
        }
        remembered.addLast(event);
        outlet.accept(event);
    }

    private static String suffix(String type) {
        return type.substring(type.lastIndexOf('.') + 1);
    }
}
