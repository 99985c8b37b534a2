package io.baton.sandbox.taskrouter;

import io.baton.sandbox.core.Attributes;
import io.baton.sandbox.core.Refusal;
import io.baton.sandbox.core.Sids;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/** Workers being made, changed and removed (contract.md 5). */
final class Workers {
    private static final int LONGEST_NAME = 64;
    private static final int DEFAULT_CAPACITY = 1;

    private final Workspace workspace;
    private final WorkspaceEvents events;
    private final InstantSource clock;

    Workers(Workspace workspace, WorkspaceEvents events, InstantSource clock) {
        this.workspace = workspace;
        this.events = events;
        this.clock = clock;
    }

    /** Makes a worker; its SID belongs to its name, so that a restarted sandbox gives the same one. */
    Worker create(String name, @Nullable String activitySid, Attributes attributes) {
        requireFree(name);
        Activity activity = activitySid == null ? workspace.settings().defaultActivity() : activity(activitySid);
        String sid = Sids.named("WK", workspace.sid() + "/" + name);
        Worker worker = new Worker(sid, name, attributes, activity, clock.instant());
        for (TaskChannel channel : workspace.channels().all()) {
            addChannel(worker, channel);
        }
        workspace.workers().add(worker);
        events.worker("worker.created", worker);
        return worker;
    }

    void rename(Worker worker, String name) {
        if (!worker.friendlyName().equalsIgnoreCase(name)) {
            requireFree(name);
        }
        worker.rename(name, clock.instant());
    }

    void setAttributes(Worker worker, Attributes attributes) {
        worker.setAttributes(attributes, clock.instant());
        events.worker("worker.attributes.update", worker);
    }

    /** Moves a worker to another activity. */
    void move(Worker worker, Activity activity) {
        Activity previous = worker.activity();
        if (previous == activity) {
            return;
        }
        Instant since = worker.activitySince();
        worker.setActivity(activity, clock.instant());
        events.activity(worker, previous, since);
    }

    void setChannel(Worker worker, WorkerChannel channel, @Nullable Integer capacity, @Nullable Boolean available) {
        int previous = channel.capacity();
        if (capacity != null) {
            channel.setCapacity(capacity);
            events.channel("worker.capacity.update", worker, channel, previous);
        }
        if (available != null && available != channel.available()) {
            channel.setAvailable(available);
            events.channel("worker.channel.availability.update", worker, channel, previous);
        }
    }

    void delete(Worker worker) {
        boolean busy = workspace.reservationsOf(worker).stream()
                .anyMatch(each -> each.status().holdsCapacity());
        if (busy) {
            throw Refusal.invalid("Worker " + worker.sid() + " has active reservations and cannot be deleted");
        }
        workspace.reservationsOf(worker).forEach(workspace.reservations()::remove);
        workspace.workers().remove(worker);
        events.worker("worker.deleted", worker);
    }

    /** The activity, or a 400: it is a parameter here, not a path. */
    Activity activity(String sid) {
        return workspace.activities().find(sid).orElseThrow(() -> Refusal.invalid("Invalid activity " + sid));
    }

    void addChannel(Worker worker, TaskChannel channel) {
        String sid = Sids.named("WC", worker.sid() + "/" + channel.sid());
        worker.addChannel(new WorkerChannel(sid, channel, DEFAULT_CAPACITY));
    }

    private void requireFree(String name) {
        if (name.isBlank() || name.length() > LONGEST_NAME) {
            throw Refusal.invalid("Invalid FriendlyName: 1 to " + LONGEST_NAME + " characters are expected");
        }
        if (workspace
                .workers()
                .first(each -> each.friendlyName().equalsIgnoreCase(name))
                .isPresent()) {
            throw Refusal.invalid("Worker named " + name + " already exists for workspace " + workspace.sid());
        }
    }
}
