package io.baton.domain.session;

import io.baton.domain.conversation.Author;
import io.baton.domain.conversation.Channel;
import io.baton.domain.conversation.Message;
import io.baton.domain.conversation.OptOut;
import io.baton.domain.conversation.Participant;
import io.baton.domain.conversation.Utterance;
import io.baton.domain.effect.LookUpAuthor;
import io.baton.domain.effect.ReadMessages;
import io.baton.domain.event.DeliveryUpdated;
import io.baton.domain.sid.ParticipantSid;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What messages do: they join the transcript, the customer's are answered, an agent's is a take-over (product.md 2.6, 2.9, 3.9). */
final class MessageRules {

    /** So much of a conversation from before Baton is read for context, no more. */
    private static final int OLDEST = 100;

    private final Fold fold;
    private final TurnRules turns;
    private final HandoffRules handoff;
    private final EndingRules ending;
    private final IntakeRules intake;

    MessageRules(Fold fold, TurnRules turns, HandoffRules handoff, EndingRules ending, IntakeRules intake) {
        this.fold = fold;
        this.turns = turns;
        this.handoff = handoff;
        this.ending = ending;
        this.intake = intake;
    }

    void arrived(Message message) {
        if (!fold.hasSession() && !opens(message)) {
            fold.ignore();
            return;
        }
        if (!fold.hasSession()) {
            fold.open();
        }
        add(message);
    }

    // a message without a participant is written by REST: no customer does that
    private boolean opens(Message message) {
        return message.participant() != null && !fold.wasSeenBefore(message.index());
    }

    /** Takes messages that were read, in order. */
    void read(List<Message> messages) {
        messages.stream().sorted(Comparator.comparingInt(Message::index)).forEach(this::add);
    }

    private void add(Message message) {
        var session = fold.session();
        if (isKnown(session, message)) {
            return;
        }
        fillGapBefore(session, message);
        session.lastIndex = Math.max(session.lastIndex, message.index());
        var author = author(session, message);
        var line = Utterance.of(message, author);
        session.transcript.add(line);
        session.transcript.sort(Comparator.comparingInt(Utterance::index));
        wrote(line);
    }

    private boolean isKnown(SessionDraft session, Message message) {
        return fold.wasSeenBefore(message.index())
                || session.transcript.stream().anyMatch(line -> line.message().equals(message.sid()));
    }

    private void fillGapBefore(SessionDraft session, Message message) {
        int from = Math.max(session.lastIndex + 1, message.index() - OLDEST);
        if (message.index() > from) {
            fold.want(new ReadMessages(session.conversation, from, message.index() - 1));
        }
    }

    private Author author(SessionDraft session, Message message) {
        var itself = message.authorByItself();
        if (itself.isPresent()) {
            return itself.get();
        }
        var known = session.authors.get(message.identity());
        if (known == null) {
            lookUp(message.identity(), message.participant());
        }
        return known == null ? Author.UNKNOWN : known;
    }

    private void wrote(Utterance line) {
        switch (line.author()) {
            case CUSTOMER -> customerWrote(line);
            case AGENT -> agentWrote(line);
            case AI_WORKER -> aiWrote(line);
            case OTHER, UNKNOWN -> {}
        }
    }

    // an AI message from before this session was answered then; this session's own move answeredTo when they are
    // decided
    private void aiWrote(Utterance line) {
        var session = fold.session();
        if (isFromBefore(session, line)) {
            session.answeredTo = Math.max(session.answeredTo, line.index());
        }
    }

    private static boolean isFromBefore(SessionDraft session, Utterance line) {
        return line.at().isBefore(session.openedAt);
    }

    // an agent who wrote before this session had the conversation then: who has it now, the open tasks tell
    private void agentWrote(Utterance line) {
        var session = fold.session();
        session.answeredTo = Math.max(session.answeredTo, line.index());
        if (!isFromBefore(session, line)) {
            session.lastMessageAt = fold.now();
            handoff.humanSpoke();
        }
    }

    private void customerWrote(Utterance line) {
        var session = fold.session();
        if (session.state == SessionState.WITH_AI
                && line.index() <= session.answeredTo
                && !isFromBefore(session, line)) {
            // read so late that the answer was given without it
            session.answeredTo = line.index() - 1;
        }
        session.lastMessageAt = fold.now();
        session.askedAfterSilence = false;
        fold.clear(Timers.SILENCE);
        fold.clear(Timers.RESOLVED);
        session.resolvedAt = null;
        if (OptOut.isAskedFor(session.customer.channel(), line.text())) {
            session.answeredTo = Math.max(session.answeredTo, line.index());
            ending.end(Resolution.OPTED_OUT);
        } else if (session.state == SessionState.WITH_AI) {
            turns.customerWrote();
        } else if (session.state == SessionState.NEW) {
            intake.customerWrote();
        } else if (session.state == SessionState.WITH_HUMAN) {
            intake.customerWroteToHuman();
        }
    }

    /** An unknown author is known now; what they wrote counts from here. */
    void known(String identity, Author author) {
        var session = fold.session();
        session.authors.put(identity, author);
        var lines = session.transcript.stream()
                .filter(line ->
                        line.author() == Author.UNKNOWN && line.identity().equals(identity))
                .toList();
        session.transcript.replaceAll(line -> lines.contains(line) ? line.by(author) : line);
        if (author == Author.CUSTOMER) {
            learn(identity);
        }
        lines.forEach(line -> wrote(line.by(author)));
    }

    /** Nobody could say who an author is: asked again with the next message or sweep, since a customer may be waiting. */
    void notFound(String identity) {
        fold.session().authors.remove(identity);
    }

    /** Asks again who wrote what nobody could tell. */
    void lookUpAgain() {
        var session = fold.session();
        session.transcript.stream()
                .filter(line -> line.author() == Author.UNKNOWN)
                .map(Utterance::identity)
                .distinct()
                .filter(identity -> !session.authors.containsKey(identity))
                .toList()
                .forEach(identity -> lookUp(identity, null));
    }

    private void lookUp(String identity, @Nullable ParticipantSid participant) {
        fold.session().authors.put(identity, Author.UNKNOWN);
        fold.want(new LookUpAuthor(fold.session().conversation, identity, participant));
    }

    private void learn(String address) {
        var session = fold.session();
        session.customer = session.customer.completedBy(new Customer(Channel.ofAddress(address), address, null));
    }

    void joined(Participant participant) {
        var address = participant.address();
        if (address == null) {
            fold.ignore();
            return;
        }
        known(address, Author.CUSTOMER);
    }

    void delivery(DeliveryUpdated event) {
        var own = fold.session().transcript.stream()
                .anyMatch(line -> line.message().equals(event.message()) && line.author() == Author.AI_WORKER);
        if (event.failed() && own) {
            fold.incident("delivery-failed", "Twilio's code " + event.errorCode());
        }
    }
}
