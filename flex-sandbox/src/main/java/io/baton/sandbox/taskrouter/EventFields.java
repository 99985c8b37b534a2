package io.baton.sandbox.taskrouter;

import io.baton.sandbox.core.Sids;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The form fields of TaskRouter events, as documented and observed (contract.md 1.4). */
final class EventFields {
    private final Workspace workspace;
    private final Instant now;
    private final Map<String, String> fields = new LinkedHashMap<>();

    EventFields(Workspace workspace, Instant now) {
        this.workspace = workspace;
        this.now = now;
        put("OperatingUnitSid", Sids.named("OU", workspace.accountSid()));
    }

    EventFields put(String name, @Nullable Object value) {
        if (value != null) {
            fields.put(name, value.toString());
        }
        return this;
    }

    EventFields task(Task task) {
        put("TaskSid", task.sid()).put("TaskAttributes", task.attributes().text());
        put("TaskAge", task.age(now)).put("TaskPriority", task.priority());
        put("TaskAssignmentStatus", task.status().wire());
        put("TaskVersion", task.version().number()).put("TaskDateCreated", seconds(task.created()));
        put("TaskVirtualStartTime", seconds(task.created()));
        put("TaskIgnoreCapacity", task.request().ignoreCapacity());
        put("TaskChannelSid", task.channel().sid());
        put("TaskChannelUniqueName", task.channel().uniqueName());
        ending(task);
        return routing(task);
    }

    private void ending(Task task) {
        if (task.status() == TaskStatus.CANCELED) {
            put("TaskCanceledReason", task.reason()).put("Reason", task.reason());
        }
        if (task.status() == TaskStatus.COMPLETED) {
            put("TaskCompletedReason", task.reason()).put("Reason", task.reason());
        }
    }

    private EventFields routing(Task task) {
        TaskQueue queue = task.queue();
        Instant entered = task.queueEntered();
        if (queue != null && entered != null) {
            queue(queue).put("TaskQueueEnteredDate", seconds(entered));
        }
        String workflow = task.request().workflowSid();
        if (workflow != null) {
            workspace.workflows().find(workflow).ifPresent(this::workflow);
        }
        return this;
    }

    EventFields queue(TaskQueue queue) {
        return put("TaskQueueSid", queue.sid())
                .put("TaskQueueName", queue.friendlyName())
                .put("TaskQueueTargetExpression", queue.targetWorkers());
    }

    EventFields workflow(Workflow workflow) {
        return put("WorkflowSid", workflow.sid()).put("WorkflowName", workflow.friendlyName());
    }

    EventFields worker(Worker worker) {
        return put("WorkerSid", worker.sid())
                .put("WorkerName", worker.friendlyName())
                .put("WorkerAttributes", worker.attributes().text())
                .put("WorkerActivitySid", worker.activity().sid())
                .put("WorkerActivityName", worker.activity().friendlyName())
                .put("WorkerVersion", worker.version().number());
    }

    EventFields reservation(Reservation reservation) {
        return task(reservation.task())
                .worker(reservation.worker())
                .put("ReservationSid", reservation.sid())
                .put("ReservationVersion", reservation.version().number());
    }

    EventFields previousActivity(Activity previous, Instant since) {
        Duration time = Duration.between(since, now);
        return put("WorkerTimeInPreviousActivity", time.toSeconds())
                .put("WorkerTimeInPreviousActivityMs", time.toMillis())
                .put("WorkerPreviousActivitySid", previous.sid())
                .put("WorkerPreviousActivityName", previous.friendlyName());
    }

    EventFields channel(WorkerChannel channel, int tasks) {
        return put("TaskChannelSid", channel.channel().sid())
                .put("TaskChannelUniqueName", channel.channel().uniqueName())
                .put("WorkerChannelAvailable", channel.available())
                .put("WorkerChannelAvailableCapacity", Math.max(0, channel.capacity() - tasks))
                .put("WorkerChannelTaskCount", tasks);
    }

    Map<String, String> toMap() {
        return fields;
    }

    private static long seconds(Instant time) {
        return time.getEpochSecond();
    }
}
