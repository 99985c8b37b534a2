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
import java.util.Comparator;
import java.util.List;

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
    private static boolean opens(Message message) {
        return message.participant() != null && message.batonKey() == null;
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
        session.transcript.add(Utterance.of(message, author));
        session.transcript.sort(Comparator.comparingInt(Utterance::index));
        wrote(author, message);
    }

    private static boolean isKnown(SessionDraft session, Message message) {
        boolean before = session.previous != null && message.index() <= session.previous.lastIndex();
        return before
                || session.transcript.stream().anyMatch(line -> line.message().equals(message.sid()));
    }

    private void fillGapBefore(SessionDraft session, Message message) {
        int from = Math.max(session.lastIndex + 1, message.index() - OLDEST);
        if (message.index() > from) {
            fold.want(new ReadMessages(session.conversation, from, message.index() - 1));
        }
    }

    private Author author(SessionDraft session, Message message) {
        // a customer's own attributes can't fake this: whoever writes by SDK or phone is a participant
        if (message.participant() == null && message.batonKey() != null) {
            return Author.AI_WORKER;
        }
        if (message.participant() == null && message.identity().equals("system")) {
            return Author.OTHER;
        }
        var known = session.authors.get(message.identity());
        if (known == null) {
            session.authors.put(message.identity(), Author.UNKNOWN);
            fold.want(new LookUpAuthor(session.conversation, message.identity(), message.participant()));
        }
        return known == null ? Author.UNKNOWN : known;
    }

    private void wrote(Author author, Message message) {
        switch (author) {
            case CUSTOMER -> customerWrote(message.body(), message.index());
            case AGENT -> agentWrote(message.index());
            case AI_WORKER -> aiWrote(message);
            case OTHER, UNKNOWN -> {}
        }
    }

    // an AI message from before this session was answered then; this session's own move answeredTo when they are
    // decided
    private void aiWrote(Message message) {
        var session = fold.session();
        if (message.at().isBefore(session.openedAt)) {
            session.answeredTo = Math.max(session.answeredTo, message.index());
        }
    }

    private void agentWrote(int index) {
        var session = fold.session();
        session.answeredTo = Math.max(session.answeredTo, index);
        session.lastMessageAt = fold.now();
        handoff.humanSpoke();
    }

    private void customerWrote(String text, int index) {
        var session = fold.session();
        session.lastMessageAt = fold.now();
        session.askedAfterSilence = false;
        fold.clear(Timers.SILENCE);
        fold.clear(Timers.RESOLVED);
        session.resolvedAt = null;
        if (OptOut.isAskedFor(session.customer.channel(), text)) {
            session.answeredTo = Math.max(session.answeredTo, index);
            ending.end(Resolution.OPTED_OUT);
        } else if (session.state == SessionState.WITH_AI) {
            turns.customerWrote();
        } else if (session.state == SessionState.NEW) {
            intake.customerWrote();
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
        lines.forEach(line -> retell(author, line));
    }

    private void retell(Author author, Utterance line) {
        if (author == Author.CUSTOMER) {
            customerWrote(line.text(), line.index());
        } else if (author == Author.AGENT) {
            agentWrote(line.index());
        }
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
