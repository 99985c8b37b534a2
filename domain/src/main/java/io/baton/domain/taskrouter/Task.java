package io.baton.domain.taskrouter;

import io.baton.domain.sid.TaskQueueSid;
import io.baton.domain.sid.TaskSid;
import io.baton.domain.sid.WorkflowSid;
import org.jspecify.annotations.Nullable;

/**
 * A task as last seen.
 *
 * @param version Twilio's {@code TaskVersion}, or its ETag when fetched; grows with every change
 * @param channel unique name of the task channel, for example {@code chat}
 * @param workflow null only when Twilio did not name it
 * @param queue null while no queue was chosen
 */
public record Task(
        TaskSid sid,
        AssignmentStatus status,
        int version,
        TaskAttributes attributes,
        @Nullable WorkflowSid workflow,
        @Nullable TaskQueueSid queue,
        String channel,
        int priority) {

    /** The same task with other attributes. */
    public Task with(TaskAttributes other) {
        return new Task(sid, status, version, other, workflow, queue, channel, priority);
    }

    /** The same task in another state. */
    public Task in(AssignmentStatus next) {
        return new Task(sid, next, version, attributes, workflow, queue, channel, priority);
    }
}
