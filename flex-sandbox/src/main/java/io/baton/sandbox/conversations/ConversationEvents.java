package io.baton.sandbox.conversations;

import io.baton.sandbox.conversations.ConversationEvent.Target;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Tells what happens in the conversations of a service, to those who want to know. */
final class ConversationEvents {
    private final ConversationService service;
    private final InstantSource clock;
    private final Consumer<ConversationEvent> outlet;

    ConversationEvents(ConversationService service, InstantSource clock, Consumer<ConversationEvent> outlet) {
        this.service = service;
        this.clock = clock;
        this.outlet = outlet;
    }

    /** A conversation began; {@code binding} is the phone that began it, if one did. */
    void added(Conversation conversation, @Nullable Binding binding, Origin origin) {
        ConversationFields fields = fields("onConversationAdded", origin).conversation(service, conversation);
        if (binding != null) {
            fields.binding(binding).put("MessagingBinding.AuthorAddress", binding.address());
        }
        emit(conversation, "onConversationAdded", fields, origin);
    }

    /** A conversation was changed or removed. */
    void conversation(String type, Conversation conversation, Origin origin) {
        ConversationFields fields = fields(type, origin).conversation(service, conversation);
        emit(conversation, type, type.endsWith("Removed") ? changed(type, fields) : fields, origin);
    }

    /** A conversation went from one state to another. */
    void moved(Conversation conversation, ConversationState previous, String reason, Origin origin) {
        ConversationFields fields = fields("onConversationStateUpdated", origin)
                .put("ChatServiceSid", service.sid())
                .put("ConversationSid", conversation.sid())
                .put("MessagingServiceSid", service.messagingServiceSid())
                .put("StateFrom", previous.wire())
                .put("StateTo", conversation.state().wire())
                .put("StateUpdated", conversation.updated())
                .put("Reason", reason);
        emit(conversation, "onConversationStateUpdated", fields, origin);
    }

    /** Somebody came, changed or left. */
    void participant(String type, Conversation conversation, Participant participant, Origin origin) {
        emit(conversation, type, changed(type, fields(type, origin).participant(conversation, participant)), origin);
    }

    /** A message was written, changed or removed. */
    void message(String type, Conversation conversation, Message message, Origin origin) {
        ConversationFields fields = fields(type, origin).message(conversation, message, service.messagingServiceSid());
        emit(conversation, type, changed(type, fields), origin);
    }

    /** A phone's receipt. It comes from the channel and not from the author: it fires for messages made by REST as well. */
    void receipt(Conversation conversation, Receipt receipt) {
        ConversationFields fields =
                fields("onDeliveryUpdated", Origin.twilio()).receipt(service, conversation, receipt, clock.instant());
        emit(conversation, "onDeliveryUpdated", fields, Origin.twilio());
    }

    private ConversationFields changed(String type, ConversationFields fields) {
        return type.endsWith("Added")
                ? fields
                : fields.put(type.endsWith("Removed") ? "DateRemoved" : "DateUpdated", clock.instant());
    }

    private ConversationFields fields(String type, Origin origin) {
        return new ConversationFields(type, service.accountSid(), origin);
    }

    private void emit(Conversation conversation, String type, ConversationFields fields, Origin origin) {
        List<Target> targets = origin.fires() ? targets(conversation, type) : List.of();
        outlet.accept(new ConversationEvent(type, conversation.sid(), targets, fields.toMap()));
    }

    private List<Target> targets(Conversation conversation, String type) {
        List<Target> targets = new ArrayList<>();
        WebhookSettings settings = service.webhooks();
        if (settings.wants(type)) {
            targets.add(new Target(settings.postUrl(), settings.method()));
        }
        conversation.webhooks().where(each -> each.wants(type)).stream()
                .map(each -> new Target(String.valueOf(each.url()), each.method()))
                .forEach(targets::add);
        return targets;
    }
}
