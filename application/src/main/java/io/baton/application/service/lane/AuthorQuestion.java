package io.baton.application.service.lane;

import io.baton.domain.connection.FlexConnection;
import io.baton.domain.conversation.Author;
import io.baton.domain.conversation.Participant;
import io.baton.domain.sid.ConversationSid;
import io.baton.domain.sid.ParticipantSid;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Asks Twilio who an identity is (product.md 2.6). */
final class AuthorQuestion {

    private final TwilioPorts twilio;
    private final FlexConnection connection;
    private final Lease lease;

    AuthorQuestion(TwilioPorts twilio, FlexConnection connection, Lease lease) {
        this.twilio = twilio;
        this.connection = connection;
        this.lease = lease;
    }

    Author ask(ConversationSid conversation, String identity, @Nullable ParticipantSid participant) {
        lease.requireTimeForCall();
        var participants = twilio.conversations()
                .participants(connection.access(), connection.conversationsService(), conversation);
        return author(
                identity,
                participants.stream()
                        .filter(one -> one.wrote(identity, participant))
                        .findFirst());
    }

    private Author author(String identity, Optional<Participant> participant) {
        if (participant.map(Participant::address).isPresent()) {
            return Author.CUSTOMER;
        }
        lease.requireTimeForCall();
        var worker = twilio.taskRouter().workerWithIdentity(connection.access(), identity);
        if (worker.isPresent()) {
            return connection.isAiWorker(worker.get()) ? Author.AI_WORKER : Author.AGENT;
        }
        return participant.isPresent() ? Author.CUSTOMER : Author.OTHER;
    }
}
