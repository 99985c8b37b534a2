package io.baton.application.service.lane;

import io.baton.application.port.out.flex.TwilioFailure;
import io.baton.application.port.out.lane.ClaimedLane;
import io.baton.domain.connection.FlexConnection;
import io.baton.domain.conversation.Author;
import io.baton.domain.conversation.ConversationState;
import io.baton.domain.conversation.Message;
import io.baton.domain.event.OwnershipSeen;
import io.baton.domain.session.Session;
import io.baton.domain.sid.ParticipantSid;
import io.baton.domain.taskrouter.Reservation;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Asks Twilio whose the conversation is: own reservation, conversation, later messages (product.md 2.8). */
final class OwnershipQuestion {

    private final TwilioPorts twilio;
    private final LaneStores stores;
    private final FlexConnection connection;
    private final Lease lease;

    OwnershipQuestion(TwilioPorts twilio, LaneStores stores, FlexConnection connection, Lease lease) {
        this.twilio = twilio;
        this.stores = stores;
        this.connection = connection;
        this.lease = lease;
    }

    OwnershipSeen ask(ClaimedLane lane) {
        Session session = stores.unitOfWork()
                .call(() -> stores.sessions().open(lane.id()))
                .orElseThrow(LaneLost::new);
        var access = connection.access();
        var service = connection.conversationsService();
        var reservation = reservation(session);
        try {
            lease.requireTimeForCall();
            var conversation = twilio.conversations().conversation(access, service, session.conversation());
            lease.requireTimeForCall();
            var later = twilio.conversations()
                    .messages(access, service, session.conversation(), session.lastIndex() + 1, Integer.MAX_VALUE);
            return new OwnershipSeen(reservation, conversation.state(), later, authors(session, later));
        } catch (TwilioFailure.Gone deleted) {
            return new OwnershipSeen(reservation, ConversationState.CLOSED, List.of(), Map.of());
        }
    }

    // whoever wrote last may be a human: the AI does not speak before that is known
    private Map<String, Author> authors(Session session, List<Message> later) {
        var question = new AuthorQuestion(twilio, connection, lease);
        return session.strangers(later).stream()
                .collect(Collectors.toMap(
                        identity -> identity,
                        identity -> question.ask(session.conversation(), identity, participant(identity, later))));
    }

    private static @Nullable ParticipantSid participant(String identity, List<Message> later) {
        return later.stream()
                .filter(message -> message.identity().equals(identity))
                .map(Message::participant)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private @Nullable Reservation reservation(Session session) {
        var ai = session.ai();
        if (ai == null) {
            return null;
        }
        lease.requireTimeForCall();
        try {
            var own = ai.reservation();
            return twilio.taskRouter().reservation(connection.access(), own.task(), own.sid());
        } catch (TwilioFailure.Gone purged) {
            return null;
        }
    }
}
