package io.baton.sandbox.rest;

import io.baton.sandbox.account.Account;
import io.baton.sandbox.account.SetUp;
import io.baton.sandbox.core.JsonFields;
import io.baton.sandbox.core.Resource;
import io.baton.sandbox.flex.Interaction;
import io.baton.sandbox.flex.InteractionChannel;
import io.baton.sandbox.flex.InteractionParticipant;
import io.baton.sandbox.flex.Invite;
import io.baton.sandbox.taskrouter.Reservation;
import io.baton.sandbox.taskrouter.Task;
import io.baton.sandbox.taskrouter.TaskQueue;
import io.baton.sandbox.taskrouter.Workflow;
import io.baton.sandbox.taskrouter.Workspace;
import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Resources of the Flex API. */
final class FlexViews {
    private FlexViews() {}

    static JsonObject configuration(Call call) {
        Account account = call.account();
        Workspace workspace = account.taskRouter().workspace();
        Instant created = workspace.created();
        return JsonFields.empty()
                .put("account_sid", account.sid())
                .put("date_created", created)
                .put("date_updated", created)
                .put("attributes", Map.of())
                .put("status", "ok")
                .put("taskrouter_workspace_sid", workspace.sid())
                .put(
                        "taskrouter_target_workflow_sid",
                        first(workspace.workflows().all()))
                .put("taskrouter_target_taskqueue_sid", target(workspace))
                .put("taskrouter_taskqueues", queues(workspace))
                .put("taskrouter_skills", List.of())
                .put("taskrouter_worker_channels", Map.of())
                .put("taskrouter_worker_attributes", Map.of())
                .put(
                        "taskrouter_offline_activity_sid",
                        workspace.settings().defaultActivity().sid())
                .put("runtime_domain", "https://flex.twilio.com")
                .put("messaging_service_instance_sid", account.conversations().messagingServiceSid())
                .put("chat_service_instance_sid", account.conversations().sid())
                .put("flex_service_instance_sid", account.conversations().sid())
                .put("flex_instance_sid", account.flexInstanceSid())
                .put("ui_language", "en")
                .put("ui_attributes", Map.of())
                .put("ui_version", "2.17.1")
                .put("channel_configs", List.of())
                .put("url", call.url("/v1/Configuration"))
                .toObject();
    }

    private static @Nullable String first(List<? extends Resource> all) {
        return all.isEmpty() ? null : all.get(0).sid();
    }

    private static @Nullable String target(Workspace workspace) {
        return workspace
                .queues()
                .first(each -> each.friendlyName().equals(SetUp.HUMANS))
                .map(TaskQueue::sid)
                .orElseGet(() -> first(workspace.queues().all()));
    }

    private static List<Map<String, Object>> queues(Workspace workspace) {
        return workspace.queues().all().stream()
                .map(queue -> Map.<String, Object>of("sid", queue.sid(), "targettable", true))
                .toList();
    }

    static JsonObject interaction(Call call, Interaction interaction) {
        InteractionChannel channel = interaction.channel();
        String path = "/v1/Interactions/" + interaction.sid();
        List<Invite> invites = channel.invites().all();
        return JsonFields.empty()
                .put("sid", interaction.sid())
                .put("channel", Map.of("type", channel.type(), "sid", channel.sid()))
                .put(
                        "routing",
                        invites.isEmpty()
                                ? JsonFields.empty()
                                : routing(call, invites.get(0).task()))
                .put("interaction_context_sid", null)
                .put("webhook_ttid", interaction.webhookTtid())
                .put("url", call.url(path))
                .put("links", Map.of("channels", call.url(path + "/Channels")))
                .toObject();
    }

    static JsonObject channel(Call call, InteractionChannel channel) {
        String path = path(channel);
        return JsonFields.empty()
                .put("sid", channel.sid())
                .put("interaction_sid", channel.interactionSid())
                .put("type", channel.type())
                .put("status", channel.status().wire())
                .put("error_code", channel.errorCode())
                .put("error_message", channel.errorCode() == 0 ? "" : "The channel was not created")
                .put("url", call.url(path))
                .put(
                        "links",
                        Map.of(
                                "participants",
                                call.url(path + "/Participants"),
                                "invites",
                                call.url(path + "/Invites"),
                                "transfers",
                                call.url(path + "/Transfers")))
                .toObject();
    }

    static JsonObject invite(Call call, InteractionChannel channel, Invite invite) {
        return JsonFields.empty()
                .put("sid", invite.sid())
                .put("interaction_sid", channel.interactionSid())
                .put("channel_sid", channel.sid())
                .put("routing", routing(call, invite.task()))
                .put("url", call.url(path(channel) + "/Invites/" + invite.sid()))
                .toObject();
    }

    static JsonObject participant(Call call, InteractionChannel channel, InteractionParticipant participant) {
        return JsonFields.empty()
                .put("sid", participant.sid())
                .put("type", participant.type())
                .put("interaction_sid", channel.interactionSid())
                .put("channel_sid", channel.sid())
                .put("routing_properties", properties(participant.reservation()))
                .put("url", call.url(path(channel) + "/Participants/" + participant.sid()))
                .toObject();
    }

    private static @Nullable Map<String, String> properties(@Nullable Reservation reservation) {
        return reservation == null
                ? null
                : Map.of(
                        "task_sid",
                        reservation.task().sid(),
                        "worker_sid",
                        reservation.worker().sid(),
                        "reservation_sid",
                        reservation.sid());
    }

    private static JsonFields routing(Call call, Task task) {
        TaskQueue queue = task.queue();
        String workflow = task.request().workflowSid();
        Instant now = call.account().clock().instant();
        JsonFields properties = JsonFields.empty()
                .put("sid", task.sid())
                .put("account_sid", call.account().sid())
                .put("workspace_sid", call.account().taskRouter().workspace().sid())
                .put("date_created", task.created().getEpochSecond())
                .put("date_updated", task.updated().getEpochSecond())
                .put("attributes", task.attributes().text())
                .put("assignment_status", task.status().wire())
                .put("workflow_sid", workflow)
                .put("workflow_name", workflowName(call, workflow))
                .put("queue_sid", queue == null ? null : queue.sid())
                .put("queue_name", queue == null ? null : queue.friendlyName())
                .put("priority", task.priority())
                .put("age", task.age(now))
                .put("reason", task.reason())
                .put("timeout", task.request().timeoutSeconds())
                .put("assignmentCounter", task.assignments())
                .put("task_channel_sid", task.channel().sid())
                .put("task_channel_unique_name", task.channel().uniqueName())
                .put("routing_target", task.request().routingTarget())
                .put("addons", "{}");
        return JsonFields.empty().put("reservation", null).put("properties", properties);
    }

    private static @Nullable String workflowName(Call call, @Nullable String sid) {
        return sid == null
                ? null
                : call.account()
                        .taskRouter()
                        .workspace()
                        .workflows()
                        .find(sid)
                        .map(Workflow::friendlyName)
                        .orElse(null);
    }

    private static String path(InteractionChannel channel) {
        return "/v1/Interactions/" + channel.interactionSid() + "/Channels/" + channel.sid();
    }
}
