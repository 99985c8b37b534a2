package io.baton.sandbox.rest;

import io.baton.sandbox.conversations.Binding;
import io.baton.sandbox.conversations.Conversation;
import io.baton.sandbox.conversations.ConversationService;
import io.baton.sandbox.conversations.Participant;
import io.baton.sandbox.conversations.ScopedWebhook;
import io.baton.sandbox.conversations.WebhookSettings;
import io.baton.sandbox.core.JsonFields;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Resources of the Conversations API. */
final class ConversationViews {
    private ConversationViews() {}

    static JsonObject service(Call call, ConversationService service) {
        String path = "/v1/Services/" + service.sid();
        return JsonFields.empty()
                .put("sid", service.sid())
                .put("account_sid", service.accountSid())
                .put("friendly_name", "Flex Chat Service")
                .put("date_created", service.created())
                .put("date_updated", service.created())
                .put("url", call.url(path))
                .put(
                        "links",
                        Map.of(
                                "conversations",
                                call.url(path + "/Conversations"),
                                "configuration",
                                call.url(path + "/Configuration"),
                                "participant_conversations",
                                call.url(path + "/ParticipantConversations")))
                .toObject();
    }

    static JsonObject webhooks(Call call, ConversationService service) {
        WebhookSettings settings = service.webhooks();
        return JsonFields.empty()
                .put("account_sid", service.accountSid())
                .put("chat_service_sid", service.sid())
                .put("pre_webhook_url", emptyAsNull(settings.preUrl()))
                .put("post_webhook_url", emptyAsNull(settings.postUrl()))
                .put("filters", settings.filters())
                .put("method", settings.method())
                .put("url", call.url("/v1/Services/" + service.sid() + "/Configuration/Webhooks"))
                .toObject();
    }

    /** The account's own webhook: nothing is ever set there. */
    static JsonObject accountWebhooks(Call call) {
        return JsonFields.empty()
                .put("account_sid", call.account().sid())
                .put("pre_webhook_url", emptyAsNull(""))
                .put("post_webhook_url", emptyAsNull(""))
                .put("filters", List.of())
                .put("method", "POST")
                .put("target", "webhook")
                .put("url", call.url("/v1/Configuration/Webhooks"))
                .toObject();
    }

    static JsonObject conversation(Call call, Conversation conversation) {
        String path = path(call, conversation);
        return JsonFields.empty()
                .put("sid", conversation.sid())
                .put("account_sid", call.account().sid())
                .put("chat_service_sid", call.account().conversations().sid())
                .put("messaging_service_sid", call.account().conversations().messagingServiceSid())
                .put("friendly_name", conversation.friendlyName())
                .put("unique_name", conversation.uniqueName())
                .put("attributes", conversation.attributes().text())
                .put("date_created", conversation.created())
                .put("date_updated", conversation.updated())
                .put("state", conversation.state().wire())
                .put("timers", timers(conversation))
                .put("bindings", Map.of())
                .put("url", call.url(path))
                .put(
                        "links",
                        Map.of(
                                "participants",
                                call.url(path + "/Participants"),
                                "messages",
                                call.url(path + "/Messages"),
                                "webhooks",
                                call.url(path + "/Webhooks")))
                .toObject();
    }

    private static JsonFields timers(Conversation conversation) {
        return JsonFields.empty()
                .putIfPresent("date_inactive", conversation.inactiveAt())
                .putIfPresent("date_closed", conversation.closedAt());
    }

    static JsonObject webhook(Call call, Conversation conversation, ScopedWebhook webhook) {
        String path = path(call, conversation) + "/Webhooks/" + webhook.sid();
        JsonFields configuration = JsonFields.empty()
                .putIfPresent("url", webhook.url())
                .put("method", webhook.method())
                .put("filters", webhook.filters())
                .putIfPresent("flow_sid", webhook.flowSid());
        return common(call, conversation, webhook.sid(), path)
                .put("target", webhook.target())
                .put("configuration", configuration)
                .put("date_created", webhook.created())
                .put("date_updated", webhook.created())
                .toObject();
    }

    /** A conversation as one of its participants has it. */
    static JsonObject of(Call call, Conversation conversation, Participant participant) {
        ConversationService service = call.account().conversations();
        String path = "/v1/Services/" + service.sid() + "/Conversations/" + conversation.sid();
        return JsonFields.empty()
                .put("account_sid", service.accountSid())
                .put("chat_service_sid", service.sid())
                .put("participant_sid", participant.sid())
                .put("participant_user_sid", null)
                .put("participant_identity", participant.identity())
                .put("participant_messaging_binding", binding(participant.binding()))
                .put("conversation_sid", conversation.sid())
                .put("conversation_unique_name", conversation.uniqueName())
                .put("conversation_friendly_name", conversation.friendlyName())
                .put("conversation_attributes", conversation.attributes().text())
                .put("conversation_date_created", conversation.created())
                .put("conversation_date_updated", conversation.updated())
                .put("conversation_created_by", "system")
                .put("conversation_state", conversation.state().wire())
                .put("conversation_timers", timers(conversation))
                .put(
                        "links",
                        Map.of(
                                "participant",
                                call.url(path + "/Participants/" + participant.sid()),
                                "conversation",
                                call.url(path)))
                .toObject();
    }

    static JsonFields common(Call call, Conversation conversation, String sid, String path) {
        return JsonFields.empty()
                .put("account_sid", call.account().sid())
                .put("chat_service_sid", call.account().conversations().sid())
                .put("conversation_sid", conversation.sid())
                .put("sid", sid)
                .put("url", call.url(path));
    }

    static String path(Call call, Conversation conversation) {
        String service = call.path().get("service");
        return (service == null ? "/v1" : "/v1/Services/" + service) + "/Conversations/" + conversation.sid();
    }

    static @Nullable JsonFields binding(@Nullable Binding binding) {
        return binding == null
                ? null
                : JsonFields.empty()
                        .put("type", binding.type())
                        .put("address", binding.address())
                        .put("proxy_address", binding.proxyAddress());
    }

    private static @Nullable String emptyAsNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
