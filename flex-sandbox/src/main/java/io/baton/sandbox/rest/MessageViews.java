package io.baton.sandbox.rest;

import io.baton.sandbox.conversations.Conversation;
import io.baton.sandbox.conversations.Media;
import io.baton.sandbox.conversations.Message;
import io.baton.sandbox.conversations.Participant;
import io.baton.sandbox.conversations.Receipt;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Messages, receipts and participants as the Conversations API shows them. */
final class MessageViews {
    private MessageViews() {}

    static JsonObject message(Call call, Conversation conversation, Message message) {
        String path = ConversationViews.path(call, conversation) + "/Messages/" + message.sid();
        List<Media> media = message.draft().media();
        return ConversationViews.common(call, conversation, message.sid(), path)
                .put("index", message.index())
                .put("author", message.draft().author())
                .put("body", message.draft().body())
                .put(
                        "media",
                        media.isEmpty()
                                ? null
                                : media.stream().map(Media::toResource).toList())
                .put("attributes", message.attributes().text())
                .put("participant_sid", message.participantSid())
                .put("date_created", message.created())
                .put("date_updated", message.updated())
                .put("delivery", delivery(message.receipts().all()))
                .put("content_sid", message.draft().contentSid())
                .put(
                        "links",
                        Map.of(
                                "delivery_receipts",
                                call.url(path + "/Receipts"),
                                "channel_metadata",
                                call.url(path + "/ChannelMetadata")))
                .toObject();
    }

    private static @Nullable Map<String, Object> delivery(List<Receipt> receipts) {
        return receipts.isEmpty()
                ? null
                : Map.of(
                        "total", receipts.size(),
                        "sent", "all",
                        "delivered", share(receipts, "delivered"),
                        "read", "none",
                        "failed", share(receipts, "failed"),
                        "undelivered", share(receipts, "undelivered"));
    }

    private static String share(List<Receipt> receipts, String status) {
        long count =
                receipts.stream().filter(each -> each.status().equals(status)).count();
        return count == 0 ? "none" : count == receipts.size() ? "all" : "some";
    }

    static JsonObject receipt(Call call, Conversation conversation, Receipt receipt) {
        String path = ConversationViews.path(call, conversation) + "/Messages/" + receipt.messageSid() + "/Receipts/"
                + receipt.sid();
        return ConversationViews.common(call, conversation, receipt.sid(), path)
                .put("message_sid", receipt.messageSid())
                .put("channel_message_sid", receipt.channelMessageSid())
                .put("participant_sid", receipt.participantSid())
                .put("status", receipt.status())
                .put("error_code", receipt.errorCode())
                .put("date_created", receipt.created())
                .put("date_updated", receipt.created())
                .toObject();
    }

    static JsonObject participant(Call call, Conversation conversation, Participant participant) {
        String path = ConversationViews.path(call, conversation) + "/Participants/" + participant.sid();
        return ConversationViews.common(call, conversation, participant.sid(), path)
                .put("identity", participant.identity())
                .put("attributes", participant.attributes().text())
                .put("messaging_binding", ConversationViews.binding(participant.binding()))
                .put("role_sid", participant.roleSid())
                .put("date_created", participant.created())
                .put("date_updated", participant.updated())
                .put("last_read_message_index", null)
                .put("last_read_timestamp", null)
                .toObject();
    }
}
