package io.baton.sandbox.rest;

import io.baton.sandbox.core.JsonFields;
import io.baton.sandbox.taskrouter.Activity;
import io.baton.sandbox.taskrouter.TaskChannel;
import io.baton.sandbox.taskrouter.TaskQueue;
import io.baton.sandbox.taskrouter.TaskRouterEvent;
import io.baton.sandbox.taskrouter.Workflow;
import io.baton.sandbox.taskrouter.Workspace;
import io.baton.sandbox.taskrouter.WorkspaceSettings;
import jakarta.json.JsonObject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Resources of a workspace as TaskRouter shows them. */
final class WorkspaceViews {
    private WorkspaceViews() {}

    static JsonObject workspace(Call call, Workspace workspace) {
        WorkspaceSettings settings = workspace.settings();
        return JsonFields.empty()
                .put("account_sid", workspace.accountSid())
                .put("date_created", workspace.created())
                .put("date_updated", settings.updated())
                .put("default_activity_name", settings.defaultActivity().friendlyName())
                .put("default_activity_sid", settings.defaultActivity().sid())
                .put("event_callback_url", emptyAsNull(settings.eventCallbackUrl()))
                .put("events_filter", emptyAsNull(settings.eventsFilter()))
                .put("friendly_name", settings.friendlyName())
                .put("multi_task_enabled", true)
                .put("prioritize_queue_order", settings.queueOrder())
                .put("sid", workspace.sid())
                .put("timeout_activity_name", settings.timeoutActivity().friendlyName())
                .put("timeout_activity_sid", settings.timeoutActivity().sid())
                .put("url", call.workspaceUrl(""))
                .put("links", workspaceLinks(call))
                .toObject();
    }

    private static Map<String, String> workspaceLinks(Call call) {
        Map<String, String> links = new LinkedHashMap<>();
        for (String name : List.of(
                "Activities",
                "Statistics",
                "RealTimeStatistics",
                "CumulativeStatistics",
                "TaskQueues",
                "Tasks",
                "Workers",
                "Workflows",
                "TaskChannels",
                "Events")) {
            links.put(snake(name), call.workspaceUrl("/" + name));
        }
        return links;
    }

    static JsonObject activity(Call call, Activity activity) {
        return common(call, activity.sid(), "/Activities/" + activity.sid())
                .put("available", activity.available())
                .put("date_created", activity.created())
                .put("date_updated", activity.created())
                .put("friendly_name", activity.friendlyName())
                .put("links", Map.of("workspace", call.workspaceUrl("")))
                .toObject();
    }

    static JsonObject channel(Call call, TaskChannel channel) {
        return common(call, channel.sid(), "/TaskChannels/" + channel.sid())
                .put("channel_optimized_routing", false)
                .put("date_created", channel.created())
                .put("date_updated", channel.created())
                .put("friendly_name", channel.friendlyName())
                .put("unique_name", channel.uniqueName())
                .put("links", Map.of("workspace", call.workspaceUrl("")))
                .toObject();
    }

    static JsonObject queue(Call call, TaskQueue queue) {
        String path = "/TaskQueues/" + queue.sid();
        return common(call, queue.sid(), path)
                .put("assignment_activity_name", null)
                .put("assignment_activity_sid", null)
                .put("date_created", queue.created())
                .put("date_updated", queue.created())
                .put("friendly_name", queue.friendlyName())
                .put("max_reserved_workers", queue.maxReservedWorkers())
                .put("reservation_activity_name", null)
                .put("reservation_activity_sid", null)
                .put("target_workers", queue.targetWorkers())
                .put("task_order", queue.taskOrder())
                .put("links", statistics(call, path, "workspace", call.workspaceUrl("")))
                .toObject();
    }

    static JsonObject workflow(Call call, Workflow workflow) {
        String path = "/Workflows/" + workflow.sid();
        return common(call, workflow.sid(), path)
                .put("assignment_callback_url", workflow.assignmentCallbackUrl())
                .put("configuration", workflow.configuration().text())
                .put("date_created", workflow.created())
                .put("date_updated", workflow.updated())
                .put("document_content_type", "application/json")
                .put("fallback_assignment_callback_url", workflow.fallbackAssignmentCallbackUrl())
                .put("friendly_name", workflow.friendlyName())
                .put("task_reservation_timeout", workflow.reservationTimeout())
                .put("links", statistics(call, path, "workspace", call.workspaceUrl("")))
                .toObject();
    }

    static JsonObject event(Call call, TaskRouterEvent event) {
        Map<String, String> data = new LinkedHashMap<>();
        event.fields().forEach((name, value) -> data.put(snake(name), value));
        return common(call, event.sid(), "/Events/" + event.sid())
                .put("actor_sid", call.workspace().sid())
                .put("actor_type", "workspace")
                .put("actor_url", call.workspaceUrl(""))
                .put("description", event.description())
                .put("event_data", data)
                .put("event_date", event.at())
                .put("event_date_ms", event.at().toEpochMilli())
                .put("event_type", event.type())
                .put("resource_sid", event.resourceSid())
                .put("resource_type", event.resourceType())
                .put("resource_url", call.workspaceUrl(""))
                .put("source", "taskrouter")
                .put("source_ip_address", null)
                .toObject();
    }

    static JsonFields common(Call call, String sid, String path) {
        return JsonFields.empty()
                .put("account_sid", call.account().sid())
                .put("workspace_sid", call.account().taskRouter().workspace().sid())
                .put("sid", sid)
                .put("url", call.workspaceUrl(path));
    }

    private static Map<String, String> statistics(Call call, String path, String name, String url) {
        return Map.of(
                name,
                url,
                "statistics",
                call.workspaceUrl(path + "/Statistics"),
                "real_time_statistics",
                call.workspaceUrl(path + "/RealTimeStatistics"),
                "cumulative_statistics",
                call.workspaceUrl(path + "/CumulativeStatistics"));
    }

    private static String snake(String camel) {
        return camel.replaceAll("(?<=[a-z])(?=[A-Z])", "_").toLowerCase(Locale.ROOT);
    }

    private static @Nullable String emptyAsNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
