package io.baton.sandbox.taskrouter;

import io.baton.sandbox.core.Directory;
import io.baton.sandbox.core.Refusal;
import java.time.Instant;
import java.util.List;

/** A workspace: everything that routing knows. */
public final class Workspace {
    private final String sid;
    private final String accountSid;
    private final Instant created;
    private final Directory<Activity> activities = new Directory<>("Activities");
    private final Directory<TaskChannel> channels = new Directory<>("TaskChannels");
    private final Directory<Worker> workers = new Directory<>("Workers");
    private final Directory<TaskQueue> queues = new Directory<>("TaskQueues");
    private final Directory<Workflow> workflows = new Directory<>("Workflows");
    private final Directory<Task> tasks = new Directory<>("Tasks");
    private final Directory<Reservation> reservations = new Directory<>("Reservations");
    private final WorkspaceSettings settings;

    Workspace(String sid, String accountSid, WorkspaceSettings settings, Instant created) {
        this.sid = sid;
        this.accountSid = accountSid;
        this.settings = settings;
        this.created = created;
    }

    /** The SID. */
    public String sid() {
        return sid;
    }

    /** The account it belongs to. */
    public String accountSid() {
        return accountSid;
    }

    /** When it was made. */
    public Instant created() {
        return created;
    }

    /** Name, callback and default activities. */
    public WorkspaceSettings settings() {
        return settings;
    }

    /** All activities. */
    public Directory<Activity> activities() {
        return activities;
    }

    /** All task channels. */
    public Directory<TaskChannel> channels() {
        return channels;
    }

    /** All workers. */
    public Directory<Worker> workers() {
        return workers;
    }

    /** All queues. */
    public Directory<TaskQueue> queues() {
        return queues;
    }

    /** All workflows. */
    public Directory<Workflow> workflows() {
        return workflows;
    }

    /** All tasks that are not purged yet. */
    public Directory<Task> tasks() {
        return tasks;
    }

    /** All reservations of those tasks. */
    public Directory<Reservation> reservations() {
        return reservations;
    }

    /** The reservations of a task, oldest first. */
    public List<Reservation> reservationsOf(Task task) {
        return reservations.where(each -> each.task() == task);
    }

    /** The reservations of a worker, oldest first. */
    public List<Reservation> reservationsOf(Worker worker) {
        return reservations.where(each -> each.worker() == worker);
    }

    /** The task channel by SID or unique name, or a 400. */
    public TaskChannel channel(String sidOrName) {
        return channels.first(each ->
                        each.sid().equals(sidOrName) || each.uniqueName().equals(sidOrName))
                .orElseThrow(() -> Refusal.invalid("Invalid TaskChannel " + sidOrName));
    }

    /** How many tasks of a channel take room in the worker's capacity. */
    public int assigned(Worker worker, TaskChannel channel) {
        return reservations
                .where(each -> each.worker() == worker
                        && each.status().holdsCapacity()
                        && each.task().channel().equals(channel))
                .size();
    }
}
