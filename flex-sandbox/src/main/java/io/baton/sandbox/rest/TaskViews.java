package io.baton.sandbox.rest;

import io.baton.sandbox.core.JsonFields;
import io.baton.sandbox.taskrouter.Reservation;
import io.baton.sandbox.taskrouter.Task;
import io.baton.sandbox.taskrouter.TaskQueue;
import io.baton.sandbox.taskrouter.Worker;
import io.baton.sandbox.taskrouter.WorkerChannel;
import io.baton.sandbox.taskrouter.Workflow;
import jakarta.json.JsonObject;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Tasks, reservations and workers as TaskRouter shows them. */
final class TaskViews {
    private TaskViews() {}

    static JsonObject task(Call call, Task task) {
        return fields(call, task).put("attributes", task.attributes().text()).toObject();
    }

    /** In a list attributes are null (contract.md 3.2). */
    static JsonObject listed(Call call, Task task) {
        return fields(call, task).put("attributes", null).toObject();
    }

    private static JsonFields fields(Call call, Task task) {
        String path = "/Tasks/" + task.sid();
        TaskQueue queue = task.queue();
        String workflow = task.request().workflowSid();
        return WorkspaceViews.common(call, task.sid(), path)
                .put("age", task.age(call.account().clock().instant()))
                .put("assignment_status", task.status().wire())
                .put("addons", "{}")
                .put("date_created", task.created())
                .put("date_updated", task.updated())
                .put("task_queue_entered_date", task.queueEntered())
                .put("virtual_start_time", task.created())
                .put("priority", task.priority())
                .put("reason", task.reason())
                .put("task_queue_sid", queue == null ? null : queue.sid())
                .put("task_queue_friendly_name", queue == null ? null : queue.friendlyName())
                .put("task_channel_sid", task.channel().sid())
                .put("task_channel_unique_name", task.channel().uniqueName())
                .put("timeout", task.request().timeoutSeconds())
                .put("workflow_sid", workflow)
                .put("workflow_friendly_name", workflowName(call, workflow))
                .put("ignore_capacity", task.request().ignoreCapacity())
                .put("routing_target", task.request().routingTarget())
                .put("links", links(call, task, path));
    }

    private static Map<String, String> links(Call call, Task task, String path) {
        Map<String, String> links = new LinkedHashMap<>();
        links.put("workspace", call.workspaceUrl(""));
        links.put("reservations", call.workspaceUrl(path + "/Reservations"));
        links.put("workflow", call.workspaceUrl("/Workflows/" + task.request().workflowSid()));
        if (task.queue() != null) {
            links.put(
                    "task_queue",
                    call.workspaceUrl("/TaskQueues/" + task.queue().sid()));
        }
        return links;
    }

    /** A reservation, below its task or its worker. */
    static JsonObject reservation(Call call, Reservation reservation, String parentPath) {
        String path = parentPath + "/Reservations/" + reservation.sid();
        return WorkspaceViews.common(call, reservation.sid(), path)
                .put("date_created", reservation.created())
                .put("date_updated", reservation.updated())
                .put("reservation_status", reservation.status().wire())
                .put("task_sid", reservation.task().sid())
                .put("worker_name", reservation.worker().friendlyName())
                .put("worker_sid", reservation.worker().sid())
                .put(
                        "links",
                        Map.of(
                                "workspace",
                                call.workspaceUrl(""),
                                "task",
                                call.workspaceUrl("/Tasks/" + reservation.task().sid()),
                                "worker",
                                call.workspaceUrl(
                                        "/Workers/" + reservation.worker().sid())))
                .toObject();
    }

    static JsonObject worker(Call call, Worker worker) {
        String path = "/Workers/" + worker.sid();
        return WorkspaceViews.common(call, worker.sid(), path)
                .put("activity_name", worker.activity().friendlyName())
                .put("activity_sid", worker.activity().sid())
                .put("attributes", worker.attributes().text())
                .put("available", worker.activity().available())
                .put("date_created", worker.created())
                .put("date_status_changed", worker.activitySince())
                .put("date_updated", worker.updated())
                .put("friendly_name", worker.friendlyName())
                .put(
                        "links",
                        Map.of(
                                "workspace",
                                call.workspaceUrl(""),
                                "activity",
                                call.workspaceUrl(
                                        "/Activities/" + worker.activity().sid()),
                                "channels",
                                call.workspaceUrl(path + "/Channels"),
                                "worker_channels",
                                call.workspaceUrl(path + "/Channels"),
                                "reservations",
                                call.workspaceUrl(path + "/Reservations")))
                .toObject();
    }

    static JsonObject workerChannel(Call call, Worker worker, WorkerChannel channel) {
        int assigned = call.workspace().assigned(worker, channel.channel());
        int capacity = channel.capacity();
        int free = capacity == 0 ? 0 : Math.max(0, 100 * (capacity - assigned) / capacity);
        return WorkspaceViews.common(call, channel.sid(), "/Workers/" + worker.sid() + "/Channels/" + channel.sid())
                .put("assigned_tasks", assigned)
                .put("available", channel.available())
                .put("available_capacity_percentage", free)
                .put("configured_capacity", capacity)
                .put("date_created", worker.created())
                .put("date_updated", worker.updated())
                .put("task_channel_sid", channel.channel().sid())
                .put("task_channel_unique_name", channel.channel().uniqueName())
                .put("worker_sid", worker.sid())
                .toObject();
    }

    private static String workflowName(Call call, @Nullable String sid) {
        return sid == null
                ? ""
                : call.workspace()
                        .workflows()
                        .find(sid)
                        .map(Workflow::friendlyName)
                        .orElse("");
    }
}
