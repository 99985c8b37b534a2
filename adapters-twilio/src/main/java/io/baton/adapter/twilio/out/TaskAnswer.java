package io.baton.adapter.twilio.out;

import static io.baton.adapter.twilio.out.Answer.optional;
import static io.baton.adapter.twilio.out.Answer.required;

import com.twilio.base.TwilioResponse;
import io.baton.adapter.twilio.json.TaskAttributesJson;
import io.baton.domain.sid.TaskQueueSid;
import io.baton.domain.sid.TaskSid;
import io.baton.domain.sid.WorkflowSid;
import io.baton.domain.taskrouter.AssignmentStatus;
import io.baton.domain.taskrouter.Task;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A task as the SDK answers it. */
final class TaskAnswer {

    private TaskAnswer() {}

    /** The task; its version is the {@code ETag}'s. */
    static Task toDomain(TwilioResponse<com.twilio.rest.taskrouter.v1.workspace.Task> answer) {
        var task = answer.getContent();
        var priority = task.getPriority();
        return new Task(
                new TaskSid(required(task.getSid(), "sid")),
                AssignmentStatus.of(required(task.getAssignmentStatus(), "assignment_status")
                        .toString()),
                Answer.version(answer),
                TaskAttributesJson.read(task.getAttributes()),
                optional(task.getWorkflowSid(), WorkflowSid::new),
                optional(task.getTaskQueueSid(), TaskQueueSid::new),
                required(task.getTaskChannelUniqueName(), "task_channel_unique_name"),
                priority == null ? 0 : priority,
                end(task));
    }

    private static @Nullable Instant end(com.twilio.rest.taskrouter.v1.workspace.Task task) {
        var created = task.getDateCreated();
        var life = task.getTimeout();
        return created == null || life == null ? null : created.toInstant().plusSeconds(life);
    }
}
