package io.baton.domain.session;

import io.baton.domain.conversation.Author;
import io.baton.domain.conversation.MessageSplit;
import io.baton.domain.conversation.Utterance;
import io.baton.domain.effect.AskEngine;
import io.baton.domain.effect.EffectResult;
import io.baton.domain.effect.ReadMessages;
import io.baton.domain.effect.SendMessage;
import io.baton.domain.effect.SendMessage.Purpose;
import io.baton.domain.engine.EngineAnswer;
import io.baton.domain.engine.EngineTry;
import io.baton.domain.engine.TokenUsage;
import io.baton.domain.event.TurnAnswered;
import io.baton.domain.handoff.HandoffDecision;
import io.baton.domain.handoff.HandoffReason;
import io.baton.domain.handoff.Signals;
import io.baton.domain.officehours.Availability;
import io.baton.domain.phrases.CustomerText;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One turn after another: collect, ask the engine, let the policy decide, answer (product.md 2.7, 2.9, 3.1). */
final class TurnRules {

    private static final int MOST_DISCARDS = 2;
    private static final Duration CONTACT_PATIENCE = Duration.ofMinutes(3);

    private final Fold fold;
    private final HandoffRules handoff;
    private final EndingRules ending;
    private final PolicyRules policies;
    private final Absence absence;

    TurnRules(Fold fold, HandoffRules handoff, EndingRules ending) {
        this.fold = fold;
        this.policies = new PolicyRules(fold);
        this.handoff = handoff;
        this.ending = ending;
        this.absence = new Absence(fold);
    }

    void customerWrote() {
        var session = fold.session();
        var turn = session.turn;
        if (turn != null && session.discards < MOST_DISCARDS) {
            session.discards++;
            session.turn = null;
            fold.withdraw(turn.request());
            fold.clear(Timers.TURN + turn.request());
            fold.note(TimelineEntry.Kind.ENGINE, "what", "answer discarded, the customer wrote on");
        }
        collect();
    }

    /** Waits for more messages, then answers what is unanswered (product.md 2.9). */
    void collect() {
        var session = fold.session();
        if (session.turn == null && hasUnanswered(session)) {
            fold.timer(Timers.DEBOUNCE, fold.context().settings().debounce());
        }
    }

    private static boolean hasUnanswered(SessionDraft session) {
        return session.toSession().hasUnanswered();
    }

    void debounced() {
        var session = fold.session();
        if (session.state != SessionState.WITH_AI || session.turn != null || !hasUnanswered(session)) {
            return;
        }
        if (session.contact != null && session.contact.isAwaited()) {
            handOffAfterContact(session.contact);
            return;
        }
        ask(fold.nextKey().value(), session.toSession().firstUnanswered(), session.lastIndex, 1);
    }

    private void ask(String turnId, int from, int to, int attempt) {
        var request = fold.wantWhileOurs(new AskEngine(turnId, from, attempt));
        fold.session().turn = new OpenTurn(request, turnId, from, to, attempt);
    }

    /** The server that worked the turn is gone, or the engine is too slow: once more, then it counts as failed. */
    void noAnswerInTime(String request) {
        var session = fold.session();
        var turn = session.turn;
        if (turn == null || !turn.request().value().equals(request)) {
            return;
        }
        fold.withdraw(turn.request());
        if (turn.attempt() == 1) {
            fold.note(TimelineEntry.Kind.ENGINE, "what", "no answer in time, asked once more");
            ask(turn.turnId(), turn.answerFrom(), turn.answerTo(), 2);
        } else {
            decide(turn, Signals.none(), new EngineAnswer.Failed("no answer in time"), Availability.UNKNOWN);
        }
    }

    void answered(TurnAnswered event) {
        var session = fold.session();
        var turn = session.turn;
        if (turn == null || !turn.request().equals(event.turn()) || session.state != SessionState.WITH_AI) {
            fold.note(TimelineEntry.Kind.ENGINE, "what", "answer dropped, it is not waited for any more");
            return;
        }
        fold.clear(Timers.TURN + turn.request());
        noteAnswer(event);
        learnLanguage(event.signals().language());
        policies.learn(event.collected());
        if (!decide(turn, event.signals(), event.answer(), event.humans())) {
            fold.note(TimelineEntry.Kind.ENGINE, "what", "the policy has changed, the engine is asked after all");
            ask(turn.turnId(), turn.answerFrom(), turn.answerTo(), turn.attempt());
        } else if (event.brief() != null) {
            handoff.briefedBeforehand(event.brief());
        }
    }

    private void noteAnswer(TurnAnswered event) {
        var answer = event.answer();
        fold.note(
                TimelineEntry.Kind.ENGINE,
                "engine",
                event.engine(),
                "answer",
                answer == null ? "not asked" : answer.getClass().getSimpleName(),
                "millis",
                Long.toString(event.millis()),
                "language",
                event.signals().language(),
                "sentiment",
                event.signals().sentiment().wire(),
                "instructions",
                Integer.toString(event.instructions()),
                "tried",
                event.tried().stream().map(EngineTry::toString).collect(Collectors.joining("; ")),
                "tokens",
                tokens(event.tokens()));
    }

    private static String tokens(@Nullable TokenUsage tokens) {
        return tokens == null ? "" : tokens.input() + " in, " + tokens.output() + " out";
    }

    private void learnLanguage(String language) {
        if (!"und".equals(language)) {
            fold.session().language = language;
        }
    }

    /** False when only an engine could tell. */
    private boolean decide(OpenTurn turn, Signals signals, @Nullable EngineAnswer answer, Availability humans) {
        var decision = policies.decide(signals, answer);
        if (answer instanceof EngineAnswer.Failed) {
            fold.session().engineFailures++;
        }
        decision.ifPresent(decided -> {
            fold.session().turn = null;
            carryOut(turn, decided, humans);
        });
        return decision.isPresent();
    }

    /** The customer was asked what humans need to know, and says nothing. */
    void informationOverdue() {
        var session = fold.session();
        policies.overdue()
                .ifPresent(decided -> handOff(
                        decided, session.toSession().firstUnanswered(), session.answeredTo, Availability.UNKNOWN));
    }

    private void carryOut(OpenTurn turn, HandoffDecision decision, Availability humans) {
        if (decision instanceof HandoffDecision.HandOff handOff) {
            handOff(handOff, turn.answerFrom(), turn.answerTo(), humans);
            return;
        }
        if (decision instanceof HandoffDecision.Keep keep) {
            answer(turn, keep.answer());
        } else if (decision instanceof HandoffDecision.Decline decline) {
            say(text(decline.apology() ? CustomerText.APOLOGY : CustomerText.DECLINE));
        } else if (decision instanceof HandoffDecision.AskFirst ask) {
            say(ask.question().in(fold.session().language));
        }
        answeredUpTo(turn.answerTo());
    }

    private void handOff(HandoffDecision.HandOff decision, int from, int to, Availability humans) {
        if (absence.keepsConversations()) {
            noteHours("stay_with_ai", decision.rule());
            boolean failed = decision.reasons().get(0) == HandoffReason.ENGINE_FAILURE;
            say(
                    failed
                            ? text(CustomerText.APOLOGY) + " " + absence.sentence()
                            : absence.sentence() + " " + text(CustomerText.STAYS));
            answeredUpTo(to);
        } else if (absence.asksForContact()) {
            noteHours("ask_contact", decision.rule());
            fold.session().contact = AwaitedContact.of(decision, from, to);
            say(absence.sentence() + " " + text(CustomerText.ASK_CONTACT));
            fold.timer(Timers.CONTACT, CONTACT_PATIENCE);
            answeredUpTo(to);
        } else {
            handoff.begin(decision, from, humans);
        }
    }

    private void noteHours(String decision, String wantedBy) {
        fold.note(
                TimelineEntry.Kind.DECISION,
                "decision",
                decision,
                "rule",
                "office_hours",
                "wantedBy",
                wantedBy,
                "officeHours",
                Integer.toString(fold.context().rules().officeHours().version()));
    }

    /** The customer was asked how to be reached and does not say: humans get the conversation all the same. */
    void contactNotGiven() {
        var awaited = fold.session().contact;
        if (fold.session().state == SessionState.WITH_AI && awaited != null && awaited.isAwaited()) {
            handOffAfterContact(awaited);
        }
    }

    private void handOffAfterContact(AwaitedContact awaited) {
        fold.session().contact = awaited.given();
        handoff.begin(awaited.decision(), awaited.answerFrom(), Availability.UNKNOWN);
    }

    private String text(CustomerText text) {
        return text.in(fold.session().language);
    }

    private void answer(OpenTurn turn, EngineAnswer answer) {
        if (answer instanceof EngineAnswer.Reply reply) {
            fold.session().closingLineSent = false;
            say(reply.text());
        } else if (answer instanceof EngineAnswer.Resolve resolve) {
            resolve(resolve.text());
        } else {
            throw new IllegalStateException("the policy keeps only replies and resolutions, not " + answer.getClass());
        }
    }

    // a thanks gets one closing line at most (product.md 2.12)
    private void resolve(String closingLine) {
        var session = fold.session();
        if (!closingLine.isEmpty() && !session.closingLineSent) {
            session.closingLineSent = true;
            say(closingLine);
        }
        ending.resolved();
    }

    private void answeredUpTo(int index) {
        var session = fold.session();
        session.answeredTo = Math.max(session.answeredTo, index);
        session.discards = 0;
        collect();
    }

    private void say(String text) {
        var session = fold.session();
        var disclosure = session.disclosed || !fold.context().settings().disclosure()
                ? ""
                : policies.policy().messages().disclosure(session.language);
        session.disclosed = true;
        send(MessageSplit.of((disclosure + " " + text).strip()), Purpose.REPLY);
    }

    private void send(List<String> parts, Purpose purpose) {
        var session = fold.session();
        var author = fold.context().settings().authorName();
        for (String part : parts) {
            fold.wantWhileOurs(new SendMessage(session.conversation, author, part, purpose, session.lastIndex));
        }
    }

    /** A message of ours stands in the conversation. */
    void sent(SendMessage effect, EffectResult.MessageSent sent) {
        var session = fold.session();
        if (session.transcript.stream().noneMatch(line -> line.message().equals(sent.message()))) {
            session.transcript.add(new Utterance(
                    sent.message(),
                    sent.index(),
                    Author.AI_WORKER,
                    effect.author(),
                    effect.body(),
                    List.of(),
                    fold.now()));
        }
        readBetween(session, sent.index());
        session.lastIndex = Math.max(session.lastIndex, sent.index());
        if (session.state == SessionState.WITH_AI && !hasUnanswered(session)) {
            ending.waitForCustomer();
        }
    }

    // somebody wrote between the last message we know and ours: should their webhook be lost, they would wait for
    // nobody
    private void readBetween(SessionDraft session, int index) {
        if (index > session.lastIndex + 1) {
            fold.want(new ReadMessages(session.conversation, session.lastIndex + 1, index - 1));
        }
    }

    /** A reply can't be sent: the customer must not wait for nobody. */
    void notSent(SendMessage effect, String why) {
        fold.incident("delivery-failed", why);
        if (effect.purpose() != Purpose.HANDOFF && fold.session().state == SessionState.WITH_AI) {
            handoff.beginSilently("reply_not_sent", HandoffReason.ENGINE_FAILURE);
        }
    }
}
