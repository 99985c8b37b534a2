package io.baton.adapter.twilio.out;

import static io.baton.adapter.twilio.out.Answer.required;

import com.twilio.rest.conversations.v1.service.ConversationFetcher;
import com.twilio.rest.conversations.v1.service.conversation.Message.OrderType;
import com.twilio.rest.conversations.v1.service.conversation.MessageCreator;
import com.twilio.rest.conversations.v1.service.conversation.MessageReader;
import com.twilio.rest.conversations.v1.service.conversation.ParticipantReader;
import com.twilio.rest.conversations.v1.service.conversation.WebhookReader;
import io.baton.application.port.out.flex.Conversations;
import io.baton.domain.connection.TwilioAccess;
import io.baton.domain.conversation.ConversationState;
import io.baton.domain.conversation.Message;
import io.baton.domain.conversation.Participant;
import io.baton.domain.effect.EffectKey;
import io.baton.domain.sid.ConversationSid;
import io.baton.domain.sid.ConversationsServiceSid;
import io.baton.domain.sid.ParticipantSid;
import io.baton.domain.taskrouter.AttributeValue;
import io.baton.domain.taskrouter.TaskAttributes;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Conversations over the SDK. */
public final class TwilioConversations implements Conversations {

    private static final long PAGE = 100;

    private final TwilioClients clients;

    /** Calls by these clients. */
    public TwilioConversations(TwilioClients clients) {
        this.clients = clients;
    }

    @Override
    public Seen conversation(TwilioAccess access, ConversationsServiceSid service, ConversationSid conversation) {
        return TwilioFailures.call("fetch conversation", () -> {
            var found = new ConversationFetcher(service.value(), conversation.value()).fetch(clients.of(access));
            return new Seen(
                    ConversationState.of(required(found.getState(), "state").toString()),
                    new ConversationsServiceSid(required(found.getChatServiceSid(), "chat_service_sid")));
        });
    }

    @Override
    public List<Message> messages(
            TwilioAccess access, ConversationsServiceSid service, ConversationSid conversation, int from, int to) {
        return TwilioFailures.call("list messages", () -> newestFirst(access, service, conversation, from, to));
    }

    // What is missing is nearly always at the end, so it is read from there. A message that comes in meanwhile moves
    // the rest to the next page,
    // where they are seen again: the index keeps them apart.
    private List<Message> newestFirst(
            TwilioAccess access, ConversationsServiceSid service, ConversationSid conversation, int from, int to) {
        var reader = new MessageReader(service.value(), conversation.value())
                .setOrder(OrderType.DESC)
                .setPageSize(PAGE);
        Map<Integer, Message> byIndex = new TreeMap<>();
        Pages.of(reader, clients.of(access))
                .map(MessageAnswer::toDomain)
                .takeWhile(message -> message.index() >= from)
                .filter(message -> message.index() <= to)
                .forEach(message -> byIndex.put(message.index(), message));
        return List.copyOf(byIndex.values());
    }

    @Override
    public Message send(
            TwilioAccess access,
            ConversationsServiceSid service,
            ConversationSid conversation,
            String author,
            String body,
            EffectKey key) {
        var message = new MessageCreator(service.value(), conversation.value())
                .setAuthor(author)
                .setBody(body)
                .setAttributes(TaskAttributes.empty()
                        .with("batonKey", AttributeValue.of(key.value()))
                        .written());
        return TwilioFailures.call("create message", () -> MessageAnswer.toDomain(message.create(clients.of(access))));
    }

    @Override
    public List<Participant> participants(
            TwilioAccess access, ConversationsServiceSid service, ConversationSid conversation) {
        var participants = new ParticipantReader(service.value(), conversation.value()).setPageSize(PAGE);
        return TwilioFailures.call("list participants", () -> Pages.of(participants, clients.of(access))
                .map(TwilioConversations::participant)
                .toList());
    }

    private static Participant participant(
            com.twilio.rest.conversations.v1.service.conversation.Participant participant) {
        return new Participant(
                new ParticipantSid(required(participant.getSid(), "sid")),
                participant.getIdentity(),
                address(participant.getMessagingBinding()));
    }

    private static @Nullable String address(@Nullable Object binding) {
        return binding instanceof Map<?, ?> map && map.get("address") instanceof String address ? address : null;
    }

    @Override
    public int scopedWebhooks(TwilioAccess access, ConversationsServiceSid service, ConversationSid conversation) {
        var webhooks = new WebhookReader(service.value(), conversation.value());
        return TwilioFailures.call("list webhooks", () ->
                (int) Pages.of(webhooks, clients.of(access)).count());
    }
}
