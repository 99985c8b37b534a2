package io.baton.domain.session;

import io.baton.domain.conversation.MessageSplit;
import io.baton.domain.effect.AskBrief;
import io.baton.domain.effect.ReadRelease;
import io.baton.domain.effect.SendMessage;
import io.baton.domain.effect.WriteTaskAttributes;
import io.baton.domain.event.BriefWritten;
import io.baton.domain.handoff.AgentsLanguage;
import io.baton.domain.handoff.HandoffBrief;
import io.baton.domain.handoff.HandoffDecision;
import io.baton.domain.handoff.HandoffReason;
import io.baton.domain.handoff.Sentiment;
import io.baton.domain.officehours.Availability;
import io.baton.domain.sid.ReservationSid;
import io.baton.domain.sid.TaskSid;
import io.baton.domain.taskrouter.Reservation;
import io.baton.domain.taskrouter.ReservationStatus;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The first half of a handoff (product.md 3.2): the AI falls silent, the customer hears of it once, the brief is written. {@link ReleaseRules}
 * is the second half.
 */
final class HandoffRules {

    private static final Duration LONGEST_ACCEPT = Duration.ofMinutes(5);

    private final Fold fold;
    private final Absence absence;

    HandoffRules(Fold fold) {
        this.fold = fold;
        this.absence = new Absence(fold);
    }

    /**
     * Begins a handoff and tells the customer.
     *
     * @param humans whether one can be given the conversation
     */
    void begin(HandoffDecision.HandOff decision, int answerFrom, Availability humans) {
        start(decision, answerFrom, false);
        tellCustomer(decision.reasons().get(0), humans);
    }

    void beginSilently(String rule, HandoffReason reason) {
        start(
                decision(rule, reason, reason.phrase()),
                fold.session().toSession().firstUnanswered(),
                false);
    }

    private static HandoffDecision.HandOff decision(String rule, HandoffReason reason, String phrase) {
        return new HandoffDecision.HandOff(rule, null, List.of(reason), phrase);
    }

    /** A person asked for the handoff (product.md 3.9). */
    void onCommand(@Nullable String reason) {
        var session = fold.session();
        if (session.state != SessionState.NEW && session.state != SessionState.WITH_AI) {
            fold.ignore();
            return;
        }
        var phrase = reason == null || reason.isBlank() ? HandoffReason.MANUAL.phrase() : reason.strip();
        begin(
                decision("command", HandoffReason.MANUAL, phrase),
                session.toSession().firstUnanswered(),
                Availability.UNKNOWN);
    }

    /** An agent wrote, or accepted another task of the conversation: the AI leaves, without a word (product.md 3.9). */
    void humanSpoke() {
        var session = fold.session();
        var under = session.handoff;
        if (session.state == SessionState.HANDING_OFF && under != null) {
            session.handoff = under.afterHumanSpoke();
        } else if (hasLiveReservation(session)) {
            start(
                    decision("human_spoke", HandoffReason.MANUAL, HandoffReason.MANUAL.phrase()),
                    session.toSession().firstUnanswered(),
                    true);
        } else {
            mute(session);
            fold.enter(SessionState.WITH_HUMAN, "a human spoke");
        }
    }

    private static boolean hasLiveReservation(SessionDraft session) {
        return session.ai != null && session.ai.reservation().status().isLive();
    }

    private void start(HandoffDecision.HandOff decision, int answerFrom, boolean humanSpoke) {
        var session = fold.session();
        mute(session);
        session.ending = null;
        fold.enter(SessionState.HANDING_OFF, decision.rule());
        var request = fold.want(new AskBrief(answerFrom));
        session.handoff = new Handoff(
                fold.now(),
                decision.rule(),
                decision.words(),
                decision.reasons(),
                phrase(decision),
                request,
                null,
                absence.followUp(),
                Handoff.Step.BRIEFING,
                fold.now().plus(LONGEST_ACCEPT),
                humanSpoke);
        fold.timer(Timers.BRIEF, fold.context().settings().briefDeadline());
    }

    // the reasons' own phrases are translated; what an engine or a person said is theirs
    private String phrase(HandoffDecision.HandOff decision) {
        var reason = decision.reasons().get(0);
        return decision.phrase().equals(reason.phrase()) ? reason.phrase(agents()) : decision.phrase();
    }

    private AgentsLanguage agents() {
        return fold.context().rules().policies().value().agentsLanguage();
    }

    private void mute(SessionDraft session) {
        var turn = session.turn;
        if (turn != null) {
            fold.withdraw(turn.request());
            session.turn = null;
        }
        fold.clear(Timers.DEBOUNCE);
        fold.clear(Timers.INFORMATION);
        fold.clear(Timers.SILENCE);
        fold.clear(Timers.RESOLVED);
        fold.clear(Timers.HOLD_END);
        fold.clear(Timers.INTAKE);
        fold.clear(Timers.CONTACT);
    }

    // one that says nothing: the policy mutes it
    private void tellCustomer(HandoffReason reason, Availability humans) {
        var session = fold.session();
        var text = absence.handoffMessage(reason, new PolicyRules(fold).policy().messages(), humans);
        if (text.isBlank()) {
            return;
        }
        MessageSplit.of(text)
                .forEach(part -> fold.want(new SendMessage(
                        session.conversation,
                        fold.context().settings().authorName(),
                        part,
                        SendMessage.Purpose.HANDOFF,
                        session.lastIndex)));
    }

    void briefed(BriefWritten event) {
        var handoff = fold.session().handoff;
        if (handoff == null
                || handoff.step() != Handoff.Step.BRIEFING
                || !handoff.briefRequest().equals(event.request())) {
            fold.note(TimelineEntry.Kind.ENGINE, "what", "brief dropped, it came too late");
            return;
        }
        var brief = event.brief();
        fold.clear(Timers.BRIEF);
        fold.note(TimelineEntry.Kind.ENGINE, "what", "brief", "millis", Long.toString(event.millis()));
        release(handoff, brief == null ? template(handoff.phrase()) : brief);
    }

    /** The engine that asked for the handoff has said what the human needs to know: nobody else is asked. */
    void briefedBeforehand(HandoffBrief brief) {
        var handoff = fold.session().handoff;
        if (handoff != null && handoff.step() == Handoff.Step.BRIEFING) {
            fold.withdraw(handoff.briefRequest());
            briefed(new BriefWritten(handoff.briefRequest(), brief, 0));
        }
    }

    void briefTimedOut() {
        var handoff = fold.session().handoff;
        if (handoff != null && handoff.step() == Handoff.Step.BRIEFING) {
            fold.withdraw(handoff.briefRequest());
            fold.note(TimelineEntry.Kind.ENGINE, "what", "no brief in time, the template serves");
            release(handoff, template(handoff.phrase()));
        }
    }

    private HandoffBrief template(String phrase) {
        return new HandoffBrief(phrase + ".", Sentiment.NEUTRAL, fold.session().language);
    }

    private void release(Handoff handoff, HandoffBrief brief) {
        var complete = brief.mentioning(fold.session().collected);
        fold.session().handoff = handoff.briefed(complete).at(Handoff.Step.READING);
        lookAtRelease();
    }

    /** Asks Twilio for everything that decides how the AI lets go. */
    void lookAtRelease() {
        var session = fold.session();
        var handoff = session.handoff;
        if (session.state != SessionState.HANDING_OFF || handoff == null || handoff.step() == Handoff.Step.BRIEFING) {
            return;
        }
        session.handoff = handoff.at(Handoff.Step.READING);
        var ai = session.ai;
        TaskSid task = ai == null ? null : ai.reservation().task();
        ReservationSid reservation = ai == null ? null : ai.reservation().sid();
        fold.want(new ReadRelease(session.conversation, task, reservation));
    }

    /** Something that the release waits for has changed. */
    void reservationMoved() {
        var handoff = fold.session().handoff;
        if (handoff != null && handoff.step() == Handoff.Step.READING) {
            fold.clear(Timers.RELEASE_LOOK);
            lookAtRelease();
        }
    }

    /**
     * Refuses an offered task as a handoff without a turn: the six attributes first, then the reject (product.md 2.4).
     *
     * @param why for the summary
     */
    void refuse(Reservation offered, HandoffReason reason, String why) {
        var session = fold.session();
        var key = fold.nextKey();
        var brief = new HandoffBrief(why, Sentiment.NEUTRAL, session.language);
        var refusal = new Handoff(
                fold.now(),
                "refused",
                null,
                List.of(reason),
                reason.phrase(agents()),
                key,
                brief,
                absence.followUp(),
                Handoff.Step.RELEASING,
                fold.now(),
                false);
        fold.note(TimelineEntry.Kind.DECISION, "decision", "refuse", "rule", reason.code());
        fold.want(key, new WriteTaskAttributes(offered.task(), refusal.mark(session, brief), offered.sid()));
        if (session.state == SessionState.NEW) {
            session.ai = new AiReservation(offered, fold.context().occurredAt(), false, null);
            session.handoff = refusal;
            session.humanTask = offered.task();
            fold.enter(SessionState.HANDING_OFF, reason.code());
        }
    }

    /** Whether the accept that was asked for may still be under way (contract.md 2.4, onHold). */
    boolean mayBeOnHold(Reservation seen, Handoff handoff) {
        var ai = fold.session().ai;
        return seen.status() == ReservationStatus.PENDING
                && ai != null
                && ai.acceptAsked()
                && fold.now().isBefore(handoff.waitForAcceptUntil());
    }
}
