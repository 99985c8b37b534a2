package io.baton.domain.taskrouter;

import io.baton.domain.sid.TaskQueueSid;
import io.baton.domain.sid.TaskSid;
import io.baton.domain.sid.WorkflowSid;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A task as last seen.
 *
 * @param version Twilio's {@code TaskVersion}, or its ETag when fetched; grows with every change
 * @param channel unique name of the task channel, for example {@code chat}
 * @param workflow null only when Twilio did not name it
 * @param queue null while no queue was chosen
 * @param endsAt when Twilio cancels it unless somebody takes it; null where only a fetch would say
 */
public record Task(
        TaskSid sid,
        AssignmentStatus status,
        int version,
        TaskAttributes attributes,
        @Nullable WorkflowSid workflow,
        @Nullable TaskQueueSid queue,
        String channel,
        int priority,
        @Nullable Instant endsAt) {

    /** The same task with other attributes. */
    public Task with(TaskAttributes other) {
        return new Task(sid, status, version, other, workflow, queue, channel, priority, endsAt);
    }

    /** The same task, with what this one lacks taken from an earlier look. */
    public Task completedBy(Task earlier) {
        var known = attributes.fields().values().isEmpty() ? earlier.attributes : attributes;
        var end = endsAt == null ? earlier.endsAt : endsAt;
        return new Task(sid, status, version, known, workflow, queue, channel, priority, end);
    }

    /** The same task in another state. */
    public Task in(AssignmentStatus next) {
        return new Task(sid, next, version, attributes, workflow, queue, channel, priority, endsAt);
    }
}
