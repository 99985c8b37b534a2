package io.baton.sandbox.rest;

import io.baton.sandbox.conversations.Binding;
import io.baton.sandbox.conversations.Conversation;
import io.baton.sandbox.conversations.Draft;
import io.baton.sandbox.conversations.Message;
import io.baton.sandbox.conversations.Participant;
import io.baton.sandbox.core.Attributes;
import io.baton.sandbox.core.Refusal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Messages and participants of a conversation. */
final class MessageOperations {
    private static final String HOST = ConversationOperations.HOST;
    private static final String MESSAGES = "/Conversations/{conversation}/Messages";
    private static final String PARTICIPANTS = "/Conversations/{conversation}/Participants";
    private static final int LARGEST = 100;

    private MessageOperations() {}

    static void addTo(Routes<Operation> routes) {
        for (String base : List.of(ConversationOperations.SERVICE, "/v1")) {
            routes.add(HOST, "GET", base + MESSAGES, MessageOperations::list)
                    .add(HOST, "POST", base + MESSAGES, MessageOperations::create)
                    .add(HOST, "GET", base + MESSAGES + "/{sid}", MessageOperations::message)
                    .add(HOST, "POST", base + MESSAGES + "/{sid}", MessageOperations::update)
                    .add(HOST, "DELETE", base + MESSAGES + "/{sid}", MessageOperations::delete)
                    .add(HOST, "GET", base + MESSAGES + "/{sid}/Receipts", MessageOperations::receipts)
                    .add(HOST, "GET", base + PARTICIPANTS, MessageOperations::participants)
                    .add(HOST, "POST", base + PARTICIPANTS, MessageOperations::join)
                    .add(HOST, "GET", base + PARTICIPANTS + "/{sid}", MessageOperations::participant)
                    .add(HOST, "POST", base + PARTICIPANTS + "/{sid}", MessageOperations::updateParticipant)
                    .add(HOST, "DELETE", base + PARTICIPANTS + "/{sid}", MessageOperations::leave);
        }
    }

    private static Answer list(Call call) {
        Conversation conversation = ConversationOperations.conversation(call);
        List<Message> messages = new ArrayList<>(conversation.messages().all());
        if ("desc".equals(call.text("Order"))) {
            Collections.reverse(messages);
        }
        return Pages.of(call, "messages", LARGEST, messages, each -> MessageViews.message(call, conversation, each));
    }

    private static Answer create(Call call) {
        Conversation conversation = ConversationOperations.conversation(call);
        String contentSid = call.text("ContentSid");
        // With a template the body is ignored (contract.md 6.5).
        String body = contentSid == null ? call.text("Body") : null;
        if (body == null && contentSid == null && call.text("MediaSid") == null) {
            throw Refusal.invalid("A message needs a Body, MediaSid or ContentSid");
        }
        Draft draft = new Draft(
                Objects.requireNonNullElse(call.text("Author"), "system"),
                body,
                attributes(call),
                List.of(),
                contentSid);
        Message message =
                ConversationOperations.service(call).post(conversation, draft, ConversationOperations.origin(call));
        return Answer.created(MessageViews.message(call, conversation, message));
    }

    private static Attributes attributes(Call call) {
        Attributes given = call.attributes(Participant.ATTRIBUTES_LIMIT);
        return given == null ? Attributes.none() : given;
    }

    private static Answer message(Call call) {
        Conversation conversation = ConversationOperations.conversation(call);
        return Answer.ok(MessageViews.message(call, conversation, message(call, conversation)));
    }

    private static Message message(Call call, Conversation conversation) {
        return conversation.messages().require(call.path("sid"));
    }

    private static Answer update(Call call) {
        Conversation conversation = ConversationOperations.conversation(call);
        Message message = message(call, conversation);
        Attributes attributes = call.attributes(Participant.ATTRIBUTES_LIMIT);
        if (attributes != null) {
            ConversationOperations.service(call)
                    .update(conversation, message, attributes, ConversationOperations.origin(call));
        }
        return Answer.ok(MessageViews.message(call, conversation, message));
    }

    private static Answer delete(Call call) {
        Conversation conversation = ConversationOperations.conversation(call);
        ConversationOperations.service(call)
                .delete(conversation, message(call, conversation), ConversationOperations.origin(call));
        return Answer.noContent();
    }

    private static Answer receipts(Call call) {
        Conversation conversation = ConversationOperations.conversation(call);
        return Pages.of(
                call,
                "delivery_receipts",
                LARGEST,
                message(call, conversation).receipts().all(),
                each -> MessageViews.receipt(call, conversation, each));
    }

    private static Answer participants(Call call) {
        Conversation conversation = ConversationOperations.conversation(call);
        return Pages.of(
                call,
                "participants",
                LARGEST,
                conversation.participants().all(),
                each -> MessageViews.participant(call, conversation, each));
    }

    private static Answer join(Call call) {
        Conversation conversation = ConversationOperations.conversation(call);
        String identity = call.text("Identity");
        Binding binding = binding(call);
        if (identity == null && binding == null) {
            throw Refusal.invalid("A participant needs an Identity or a MessagingBinding");
        }
        Participant participant = ConversationOperations.service(call)
                .join(conversation, identity, binding, attributes(call), ConversationOperations.origin(call));
        return Answer.created(MessageViews.participant(call, conversation, participant));
    }

    private static @Nullable Binding binding(Call call) {
        String address = call.text("MessagingBinding.Address");
        return address == null ? null : Binding.of(address, call.required("MessagingBinding.ProxyAddress"));
    }

    private static Answer participant(Call call) {
        Conversation conversation = ConversationOperations.conversation(call);
        return Answer.ok(MessageViews.participant(call, conversation, participant(call, conversation)));
    }

    // Twilio takes the identity in place of the SID too.
    private static Participant participant(Call call, Conversation conversation) {
        String wanted = call.path("sid");
        return conversation
                .participants()
                .first(each -> wanted.equals(each.identity()))
                .orElseGet(() -> conversation.participants().require(wanted));
    }

    private static Answer updateParticipant(Call call) {
        Conversation conversation = ConversationOperations.conversation(call);
        Participant participant = participant(call, conversation);
        Attributes attributes = call.attributes(Participant.ATTRIBUTES_LIMIT);
        if (attributes != null) {
            ConversationOperations.service(call)
                    .update(conversation, participant, attributes, ConversationOperations.origin(call));
        }
        return Answer.ok(MessageViews.participant(call, conversation, participant));
    }

    private static Answer leave(Call call) {
        Conversation conversation = ConversationOperations.conversation(call);
        ConversationOperations.service(call)
                .leave(conversation, participant(call, conversation), ConversationOperations.origin(call));
        return Answer.noContent();
    }
}
