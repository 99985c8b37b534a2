package io.baton.adapter.twilio.out;

import static io.baton.adapter.twilio.out.Answer.required;

import com.twilio.rest.conversations.v1.service.Conversation;
import com.twilio.rest.conversations.v1.service.ConversationCreator;
import com.twilio.rest.conversations.v1.service.ConversationUpdater;
import com.twilio.rest.conversations.v1.service.conversation.Message;
import com.twilio.rest.conversations.v1.service.conversation.MessageCreator;
import com.twilio.rest.conversations.v1.service.conversation.Participant;
import com.twilio.rest.conversations.v1.service.conversation.ParticipantCreator;
import com.twilio.rest.taskrouter.v1.workspace.Task;
import com.twilio.rest.taskrouter.v1.workspace.TaskUpdater;
import com.twilio.rest.taskrouter.v1.workspace.task.ReservationReader;
import io.baton.application.port.out.flex.Trials;
import io.baton.domain.connection.TwilioAccess;
import io.baton.domain.sid.ConversationSid;
import io.baton.domain.sid.ConversationsServiceSid;
import io.baton.domain.sid.TaskSid;
import io.baton.domain.taskrouter.Reservation;
import io.baton.domain.taskrouter.TaskAttributes;
import java.util.List;

/** Trials over the SDK. */
public final class TwilioTrials implements Trials {

    /** Ten minutes: Twilio takes no shorter closing timer (contract.md 6.5). */
    private static final String LEAST_TO_CLOSE = "PT10M";

    private final TwilioClients clients;

    /** Calls by these clients. */
    public TwilioTrials(TwilioClients clients) {
        this.clients = clients;
    }

    @Override
    public ConversationSid open(
            TwilioAccess access, ConversationsServiceSid service, String friendlyName, TaskAttributes attributes) {
        var conversation = new ConversationCreator(service.value())
                .setFriendlyName(friendlyName)
                .setAttributes(attributes.written())
                .setTimersClosed(LEAST_TO_CLOSE)
                .setXTwilioWebhookEnabled(Conversation.WebhookEnabledType.TRUE);
        return TwilioFailures.call(
                "create conversation",
                () -> new ConversationSid(
                        required(conversation.create(clients.of(access)).getSid(), "sid")));
    }

    @Override
    public void join(
            TwilioAccess access, ConversationsServiceSid service, ConversationSid conversation, String identity) {
        var participant = new ParticipantCreator(service.value(), conversation.value())
                .setIdentity(identity)
                .setXTwilioWebhookEnabled(Participant.WebhookEnabledType.TRUE);
        TwilioFailures.call("create participant", () -> participant.create(clients.of(access)));
    }

    @Override
    public void write(
            TwilioAccess access,
            ConversationsServiceSid service,
            ConversationSid conversation,
            String identity,
            String body) {
        var message = new MessageCreator(service.value(), conversation.value())
                .setAuthor(identity)
                .setBody(body)
                .setXTwilioWebhookEnabled(Message.WebhookEnabledType.TRUE);
        TwilioFailures.call("create message", () -> message.create(clients.of(access)));
    }

    @Override
    public void close(TwilioAccess access, ConversationsServiceSid service, ConversationSid conversation) {
        var closing = new ConversationUpdater(service.value(), conversation.value())
                .setState(Conversation.State.CLOSED)
                .setXTwilioWebhookEnabled(Conversation.WebhookEnabledType.TRUE);
        TwilioFailures.changeState("close conversation", () -> closing.update(clients.of(access)));
    }

    @Override
    public List<Reservation> reservations(TwilioAccess access, TaskSid task) {
        var reservations = new ReservationReader(access.workspace().value(), task.value());
        return TwilioFailures.call("list reservations", () -> Pages.of(reservations, clients.of(access))
                .map(ReservationAnswer::toDomain)
                .toList());
    }

    @Override
    public void cancel(TwilioAccess access, TaskSid task, String reason) {
        var canceling = new TaskUpdater(access.workspace().value(), task.value())
                .setAssignmentStatus(Task.Status.CANCELED)
                .setReason(reason);
        TwilioFailures.changeState("cancel task", () -> canceling.update(clients.of(access)));
    }
}
