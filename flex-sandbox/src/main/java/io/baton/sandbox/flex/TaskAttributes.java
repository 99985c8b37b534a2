package io.baton.sandbox.flex;

import io.baton.sandbox.conversations.Binding;
import io.baton.sandbox.conversations.Conversation;
import io.baton.sandbox.conversations.Participant;
import io.baton.sandbox.core.Attributes;
import io.baton.sandbox.core.JsonFields;
import io.baton.sandbox.core.JsonText;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What Flex writes into the attributes of an interaction's task, beside those that were given (contract.md 7.3). */
final class TaskAttributes {
    private TaskAttributes() {}

    static Attributes merged(JsonObject given, Interaction interaction, Conversation conversation, String inviteSid) {
        InteractionChannel channel = interaction.channel();
        JsonFields fields = JsonFields.copyOf(given)
                .put("flexInteractionSid", interaction.sid())
                .put("flexInteractionChannelSid", channel.sid())
                .put("flexChannelInviteSid", inviteSid)
                .put("conversationSid", conversation.sid())
                .put("channelType", channel.type())
                .put("initiatedBy", interaction.initiatedBy())
                .put("direction", "agent".equals(interaction.initiatedBy()) ? "outbound" : "inbound");
        customer(fields, given, conversation);
        fields.put("conversations", conversations(given, interaction, conversation));
        return Attributes.of(fields.toObject(), Attributes.ROUTING_LIMIT);
    }

    private static void customer(JsonFields fields, JsonObject given, Conversation conversation) {
        String address = conversation.customer().map(TaskAttributes::address).orElse(null);
        String name = JsonText.text(given, "customerName")
                .orElse(conversation.friendlyName() == null ? address : conversation.friendlyName());
        fields.putIfPresent("customerAddress", address)
                .putIfPresent("customerName", name)
                .putIfPresent("from", name);
        JsonFields customers = JsonFields.copyOf(JsonText.child(given, "customers"));
        fields.put("customers", customers.putIfPresent("name", name).putIfPresent("phone", phone(conversation)));
    }

    private static JsonFields conversations(JsonObject given, Interaction interaction, Conversation conversation) {
        JsonObject before = JsonText.child(given, "conversations");
        String id = JsonText.text(before, "conversation_id").orElse(interaction.sid());
        return JsonFields.copyOf(before)
                .put("conversation_id", id)
                .put("communication_channel", "Chat")
                .put("initiated_by", interaction.initiatedBy())
                .put("media", List.of(Map.of("type", "ChatTranscript", "conversation_sid", conversation.sid())));
    }

    private static String address(Participant participant) {
        return participant.author();
    }

    private static @Nullable String phone(Conversation conversation) {
        return conversation
                .customer()
                .map(Participant::binding)
                .map(Binding::address)
                .orElse(null);
    }
}
