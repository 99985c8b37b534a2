package io.baton.sandbox.conversations;

import io.baton.sandbox.core.JsonFields;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The form fields of Conversations webhooks, as documented and captured (contract.md 6.4). */
final class ConversationFields {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    private final Map<String, String> fields = new LinkedHashMap<>();

    ConversationFields(String eventType, String accountSid, Origin origin) {
        put("EventType", eventType).put("AccountSid", accountSid).put("Source", origin.source());
        put("ClientIdentity", origin.identity()).put("RetryCount", "0");
    }

    ConversationFields put(String name, @Nullable Object value) {
        if (value != null) {
            fields.put(name, value instanceof Instant time ? TIME.format(time) : value.toString());
        }
        return this;
    }

    ConversationFields message(Conversation conversation, Message message, String messagingServiceSid) {
        put("ConversationSid", conversation.sid()).put("MessageSid", message.sid());
        put("MessagingServiceSid", messagingServiceSid).put("Index", message.index());
        put("DateCreated", message.created()).put("Body", message.draft().body());
        put("Author", message.draft().author()).put("ParticipantSid", message.participantSid());
        put("Attributes", message.attributes().text());
        if (!message.draft().media().isEmpty()) {
            put(
                    "Media",
                    JsonFields.array(message.draft().media().stream()
                            .map(Media::toWebhook)
                            .toList()));
        }
        return this;
    }

    ConversationFields conversation(ConversationService service, Conversation conversation) {
        put("ConversationSid", conversation.sid()).put("ChatServiceSid", service.sid());
        put("MessagingServiceSid", service.messagingServiceSid());
        put("DateCreated", conversation.created()).put("DateUpdated", conversation.updated());
        put("FriendlyName", conversation.friendlyName()).put("UniqueName", conversation.uniqueName());
        return put("Attributes", conversation.attributes().text())
                .put("State", conversation.state().wire());
    }

    ConversationFields participant(Conversation conversation, Participant participant) {
        put("ConversationSid", conversation.sid()).put("ParticipantSid", participant.sid());
        put("DateCreated", participant.created()).put("Identity", participant.identity());
        put("RoleSid", participant.roleSid())
                .put("Attributes", participant.attributes().text());
        Binding binding = participant.binding();
        put("MessagingBinding.Type", binding == null ? "CHAT" : binding.type().toUpperCase(Locale.ROOT));
        return binding == null ? this : binding(binding);
    }

    ConversationFields receipt(ConversationService service, Conversation conversation, Receipt receipt, Instant now) {
        return put("ChatServiceSid", service.sid())
                .put("ConversationSid", conversation.sid())
                .put("MessageSid", receipt.messageSid())
                .put("DeliveryReceiptSid", receipt.sid())
                .put("ChannelMessageSid", receipt.channelMessageSid())
                .put("ParticipantSid", receipt.participantSid())
                .put("Status", receipt.status())
                .put("ErrorCode", receipt.errorCode())
                .put("DateCreated", receipt.created())
                .put("DateUpdated", now);
    }

    ConversationFields binding(Binding binding) {
        return put("MessagingBinding.ProxyAddress", binding.proxyAddress())
                .put("MessagingBinding.Address", binding.address());
    }

    Map<String, String> toMap() {
        return fields;
    }
}
