package io.baton.adapter.twilio.in;

import io.baton.adapter.twilio.json.TaskAttributesJson;
import io.baton.domain.event.LaneEvent;
import io.baton.domain.event.ReservationEvent;
import io.baton.domain.event.ReservationFailed;
import io.baton.domain.event.TaskEvent;
import io.baton.domain.event.UnknownEvent;
import io.baton.domain.event.WorkerActivityChanged;
import io.baton.domain.event.WorkflowEvent;
import io.baton.domain.sid.ActivitySid;
import io.baton.domain.sid.ReservationSid;
import io.baton.domain.sid.TaskQueueSid;
import io.baton.domain.sid.TaskSid;
import io.baton.domain.sid.WorkerSid;
import io.baton.domain.sid.WorkflowSid;
import io.baton.domain.taskrouter.AssignmentStatus;
import io.baton.domain.taskrouter.Reservation;
import io.baton.domain.taskrouter.ReservationStatus;
import io.baton.domain.taskrouter.Task;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads TaskRouter's events.
 *
 * @see <a href="https://www.twilio.com/docs/taskrouter/api/event/reference">Event reference</a>
 */
final class TaskRouterEvents {

    private static final Map<String, TaskEvent.Kind> TASK = Map.ofEntries(
            Map.entry("task.created", TaskEvent.Kind.CREATED),
            Map.entry("task.updated", TaskEvent.Kind.UPDATED),
            Map.entry("task.canceled", TaskEvent.Kind.CANCELED),
            Map.entry("task.wrapup", TaskEvent.Kind.WRAPUP),
            Map.entry("task.completed", TaskEvent.Kind.COMPLETED),
            Map.entry("task.deleted", TaskEvent.Kind.DELETED),
            Map.entry("task.system-deleted", TaskEvent.Kind.SYSTEM_DELETED),
            Map.entry("task.transfer-initiated", TaskEvent.Kind.TRANSFER_INITIATED),
            Map.entry("task.transfer-attempt-failed", TaskEvent.Kind.TRANSFER_ATTEMPT_FAILED),
            Map.entry("task.transfer-failed", TaskEvent.Kind.TRANSFER_FAILED),
            Map.entry("task.transfer-canceled", TaskEvent.Kind.TRANSFER_CANCELED),
            Map.entry("task.transfer-completed", TaskEvent.Kind.TRANSFER_COMPLETED));

    private static final Map<String, ReservationStatus> RESERVATION = Map.of(
            "reservation.created", ReservationStatus.PENDING,
            "reservation.accepted", ReservationStatus.ACCEPTED,
            "reservation.rejected", ReservationStatus.REJECTED,
            "reservation.timeout", ReservationStatus.TIMEOUT,
            "reservation.canceled", ReservationStatus.CANCELED,
            "reservation.rescinded", ReservationStatus.RESCINDED,
            "reservation.wrapup", ReservationStatus.WRAPPING,
            "reservation.completed", ReservationStatus.COMPLETED);

    private static final Map<String, WorkflowEvent.Kind> WORKFLOW = Map.of(
            "workflow.target-matched", WorkflowEvent.Kind.TARGET_MATCHED,
            "workflow.entered", WorkflowEvent.Kind.ENTERED,
            "workflow.timeout", WorkflowEvent.Kind.TIMEOUT,
            "workflow.skipped", WorkflowEvent.Kind.SKIPPED);

    private TaskRouterEvents() {}

    static LaneEvent read(Event event) {
        var type = event.type();
        var fields = event.fields();
        var task = TASK.get(type);
        if (task != null) {
            return new TaskEvent(task, task(fields), reason(fields));
        }
        var reservation = RESERVATION.get(type);
        if (reservation != null) {
            return new ReservationEvent(
                    reservation(fields, reservation), task(fields), fields.number("ReservationVersion"));
        }
        var workflow = WORKFLOW.get(type);
        return workflow != null ? new WorkflowEvent(workflow, task(fields)) : rest(type, fields);
    }

    private static LaneEvent rest(String type, EventFields fields) {
        return switch (type) {
            case "reservation.failed" -> new ReservationFailed(
                    fields.required("ReservationSid", ReservationSid::new), task(fields));
            case "worker.activity.update" -> new WorkerActivityChanged(
                    fields.required("WorkerSid", WorkerSid::new),
                    fields.required("WorkerActivitySid", ActivitySid::new));
            default -> new UnknownEvent(type);
        };
    }

    private static Reservation reservation(EventFields fields, ReservationStatus status) {
        return new Reservation(
                fields.required("ReservationSid", ReservationSid::new),
                fields.required("TaskSid", TaskSid::new),
                fields.required("WorkerSid", WorkerSid::new),
                status);
    }

    private static Task task(EventFields fields) {
        var channel = fields.text("TaskChannelUniqueName");
        return new Task(
                fields.required("TaskSid", TaskSid::new),
                fields.required("TaskAssignmentStatus", AssignmentStatus::of),
                fields.number("TaskVersion"),
                fields.text("TaskAttributes") == null
                        ? TaskAttributesJson.read(null)
                        : fields.required("TaskAttributes", TaskAttributesJson::read),
                fields.sid("WorkflowSid", "WW", WorkflowSid::new),
                fields.sid("TaskQueueSid", "WQ", TaskQueueSid::new),
                channel == null ? "default" : channel,
                fields.number("TaskPriority"),
                null);
    }

    // documented are the two by status, seen is the plain one (contract.md 1.4)
    private static @Nullable String reason(EventFields fields) {
        return Stream.of("Reason", "TaskCanceledReason", "TaskCompletedReason")
                .map(fields::text)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}
