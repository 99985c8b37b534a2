package io.baton.sandbox.taskrouter;

import io.baton.sandbox.core.Attributes;
import io.baton.sandbox.core.Resource;
import io.baton.sandbox.core.Version;
import io.baton.sandbox.expression.Scope;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A piece of work on its way to a worker. */
public final class Task implements Resource {
    private final String sid;
    private final Instant created;
    private final TaskRequest request;
    private final TaskChannel channel;
    private final Version version = new Version();
    private Attributes attributes;
    private int priority;
    private TaskStatus status = TaskStatus.PENDING;
    private String reason = "";
    private int assignments;
    private Instant updated;
    private @Nullable TaskQueue queue;
    private @Nullable Instant queueEntered;
    private @Nullable RoutingStep step;
    private @Nullable Instant statusSince;

    Task(String sid, TaskRequest request, TaskChannel channel, Instant created) {
        this.sid = sid;
        this.request = request;
        this.channel = channel;
        this.attributes = request.attributes();
        this.priority = request.priority();
        this.created = created;
        this.updated = created;
    }

    @Override
    public String sid() {
        return sid;
    }

    /** What it was created with. */
    public TaskRequest request() {
        return request;
    }

    /** The channel on which it takes capacity. */
    public TaskChannel channel() {
        return channel;
    }

    /** The attributes, as they were last written. */
    public Attributes attributes() {
        return attributes;
    }

    /** Higher goes first. */
    public int priority() {
        return priority;
    }

    /** The state. */
    public TaskStatus status() {
        return status;
    }

    /** Why it was canceled or completed; empty before. */
    public String reason() {
        return reason;
    }

    /** How many times it was offered. */
    public int assignments() {
        return assignments;
    }

    /** The queue it is in, once routed. */
    public @Nullable TaskQueue queue() {
        return queue;
    }

    /** When it came into its queue. */
    public @Nullable Instant queueEntered() {
        return queueEntered;
    }

    /** When it was made. */
    public Instant created() {
        return created;
    }

    /** When it last changed. */
    public Instant updated() {
        return updated;
    }

    /** The version for ETag and TaskVersion. */
    public Version version() {
        return version;
    }

    /** Seconds since creation. */
    public long age(Instant now) {
        return Duration.between(created, now).toSeconds();
    }

    /** The values that expressions about this task see. */
    public Scope scope() {
        return Scope.of(attributes.json()).with(Map.of("task_sid", sid)).alsoAs("task.");
    }

    @Nullable
    RoutingStep step() {
        return step;
    }

    /** Since when it is in its state, once that is not the first one. */
    Instant statusSince() {
        return statusSince == null ? created : statusSince;
    }

    void setStep(@Nullable RoutingStep next) {
        step = next;
    }

    void enter(TaskQueue next, @Nullable Integer newPriority, Instant now) {
        queue = next;
        queueEntered = now;
        priority = newPriority == null ? priority : newPriority;
        changed(now);
    }

    void offered(Instant now) {
        assignments++;
        move(TaskStatus.RESERVED, now);
    }

    void move(TaskStatus next, Instant now) {
        status = next;
        statusSince = now;
        changed(now);
    }

    void end(TaskStatus terminal, String why, Instant now) {
        reason = why;
        move(terminal, now);
    }

    void setAttributes(Attributes wanted, Instant now) {
        attributes = wanted;
        changed(now);
    }

    void setPriority(int wanted, Instant now) {
        priority = wanted;
        changed(now);
    }

    private void changed(Instant now) {
        updated = now;
        version.increase();
    }
}
