package io.baton.domain.session;

import io.baton.domain.event.BriefWritten;
import io.baton.domain.event.ConversationAdded;
import io.baton.domain.event.ConversationStateChanged;
import io.baton.domain.event.DeliveryUpdated;
import io.baton.domain.event.EffectEnded;
import io.baton.domain.event.HandOffCommand;
import io.baton.domain.event.LaneEvent;
import io.baton.domain.event.LaneEventHandler;
import io.baton.domain.event.MessageAdded;
import io.baton.domain.event.OwnershipSeen;
import io.baton.domain.event.ParticipantAdded;
import io.baton.domain.event.ParticipantRemoved;
import io.baton.domain.event.Reconcile;
import io.baton.domain.event.ReservationEvent;
import io.baton.domain.event.ReservationFailed;
import io.baton.domain.event.TaskEvent;
import io.baton.domain.event.TimerFired;
import io.baton.domain.event.TurnAnswered;
import io.baton.domain.event.UnknownEvent;
import io.baton.domain.event.WorkerActivityChanged;
import io.baton.domain.event.WorkflowEvent;
import org.jspecify.annotations.Nullable;

/**
 * The functional core: folds one event into a conversation's lane and says what must be done (architecture.md, "The one way through"). Pure:
 * the same session, event and context always give the same decision.
 */
public final class SessionFold implements LaneEventHandler {

    private final Fold fold;
    private final MessageRules messages;
    private final ReservationRules reservations;
    private final TaskRules tasks;
    private final TurnRules turns;
    private final HandoffRules handoff;
    private final ReleaseRules release;
    private final EndingRules ending;
    private final IntakeRules intake;

    private SessionFold(Fold fold) {
        this.fold = fold;
        this.ending = new EndingRules(fold);
        this.handoff = new HandoffRules(fold);
        this.release = new ReleaseRules(fold, handoff, ending);
        this.turns = new TurnRules(fold, handoff, ending);
        this.intake = new IntakeRules(fold);
        this.messages = new MessageRules(fold, turns, handoff, ending, intake);
        this.reservations = new ReservationRules(fold, turns, handoff, ending, intake);
        this.tasks = new TaskRules(fold, release, ending, intake);
    }

    /**
     * Folds an event.
     *
     * @param open the lane's open session; null when it has none
     * @param previous the lane's last closed session; null when there was none
     */
    public static Decision fold(
            @Nullable Session open, @Nullable Previous previous, LaneEvent event, FoldContext context) {
        var fold = new Fold(context, open, previous);
        event.deliverTo(new SessionFold(fold));
        return fold.decision();
    }

    @Override
    public void on(MessageAdded event) {
        messages.arrived(event.message());
    }

    @Override
    public void on(ReservationEvent event) {
        reservations.changed(event.reservation(), event.task());
    }

    @Override
    public void on(TaskEvent event) {
        whenOpen(() -> tasks.changed(event.kind(), event.task()));
    }

    @Override
    public void on(WorkflowEvent event) {
        whenOpen(() -> fold.see(event.task()));
    }

    @Override
    public void on(ReservationFailed event) {
        whenOpen(() -> fold.see(event.task()));
    }

    @Override
    public void on(ConversationStateChanged event) {
        whenOpen(() -> ending.conversationIs(event.state()));
    }

    @Override
    public void on(ParticipantAdded event) {
        whenOpen(() -> messages.joined(event.participant()));
    }

    @Override
    public void on(DeliveryUpdated event) {
        whenOpen(() -> messages.delivery(event));
    }

    @Override
    public void on(TurnAnswered event) {
        whenOpen(() -> turns.answered(event));
    }

    @Override
    public void on(BriefWritten event) {
        whenOpen(() -> handoff.briefed(event));
    }

    @Override
    public void on(OwnershipSeen event) {
        whenOpen(() -> reservations.proven(event, messages));
    }

    @Override
    public void on(HandOffCommand event) {
        whenOpen(() -> handoff.onCommand(event.reason()));
    }

    @Override
    public void on(Reconcile event) {
        whenOpen(() -> {
            intake.reconcile();
            messages.lookUpAgain();
        });
    }

    @Override
    public void on(TimerFired event) {
        whenOpen(() -> timer(event.timer().name()));
    }

    @Override
    public void on(EffectEnded event) {
        whenOpen(() -> event.effect()
                .accept(new OutcomeRules(
                        fold,
                        event.outcome(),
                        messages,
                        reservations,
                        turns,
                        release,
                        ending,
                        intake,
                        new HumanSide(fold, handoff, release, ending))));
    }

    @Override
    public void on(ConversationAdded event) {
        fold.ignore();
    }

    @Override
    public void on(ParticipantRemoved event) {
        fold.ignore();
    }

    @Override
    public void on(WorkerActivityChanged event) {
        fold.ignore();
    }

    @Override
    public void on(UnknownEvent event) {
        fold.ignore();
    }

    private void whenOpen(Runnable rule) {
        if (fold.hasSession()) {
            rule.run();
        } else {
            fold.ignore();
        }
    }

    private void timer(String name) {
        if (name.startsWith(Timers.TURN)) {
            turns.noAnswerInTime(name.substring(Timers.TURN.length()));
            return;
        }
        switch (name) {
            case Timers.DEBOUNCE -> turns.debounced();
            case Timers.INTAKE -> intake.graceOver();
            case Timers.ACCEPT_LOOK -> reservations.lookAtAccept();
            case Timers.HOLD_END -> reservations.holdEnds();
            case Timers.LATE_REJECT -> reservations.rejectLate();
            case Timers.INFORMATION -> turns.informationOverdue();
            case Timers.BRIEF -> handoff.briefTimedOut();
            case Timers.RELEASE_LOOK -> handoff.lookAtRelease();
            case Timers.RESOLVED -> ending.end(Resolution.RESOLVED);
            case Timers.SILENCE -> ending.silent();
            case Timers.AI_TASK_AGE -> ending.tooOld();
            case Timers.HUMAN_TASK_END -> release.humanTaskEnds();
            case Timers.CONTACT -> turns.contactNotGiven();
            case Timers.IDLE -> ending.idle();
            default -> throw new IllegalArgumentException("no rule for timer " + name);
        }
    }
}
