package io.baton.domain.session;

import io.baton.domain.conversation.ConversationState;
import io.baton.domain.effect.AcceptReservation;
import io.baton.domain.effect.AskBrief;
import io.baton.domain.effect.AskEngine;
import io.baton.domain.effect.CloseChannel;
import io.baton.domain.effect.CompleteTask;
import io.baton.domain.effect.CreateInteraction;
import io.baton.domain.effect.CreateTask;
import io.baton.domain.effect.EffectOutcome;
import io.baton.domain.effect.EffectOutcome.Done;
import io.baton.domain.effect.EffectOutcome.Gone;
import io.baton.domain.effect.EffectResult;
import io.baton.domain.effect.EffectVisitor;
import io.baton.domain.effect.FindTasks;
import io.baton.domain.effect.FollowWorker;
import io.baton.domain.effect.Invite;
import io.baton.domain.effect.LeaveInteraction;
import io.baton.domain.effect.LookAtWorker;
import io.baton.domain.effect.LookUpAuthor;
import io.baton.domain.effect.NewTask;
import io.baton.domain.effect.ReadMessages;
import io.baton.domain.effect.ReadRelease;
import io.baton.domain.effect.ReadReservation;
import io.baton.domain.effect.ReadTask;
import io.baton.domain.effect.RejectReservation;
import io.baton.domain.effect.SendMessage;
import io.baton.domain.effect.WriteTaskAttributes;
import io.baton.domain.sid.TaskSid;
import java.time.Duration;
import java.util.function.Consumer;

/** What follows from the end of an effect: none may end without a next step (architecture.md, outcomes). */
final class OutcomeRules implements EffectVisitor<Boolean> {

    private static final Duration USUAL_RESERVATION_TIMEOUT = Duration.ofSeconds(120);

    private final Fold fold;
    private final EffectOutcome outcome;
    private final MessageRules messages;
    private final ReservationRules reservations;
    private final TurnRules turns;
    private final ReleaseRules release;
    private final EndingRules ending;
    private final IntakeRules intake;
    private final HumanSide humans;

    OutcomeRules(
            Fold fold,
            EffectOutcome outcome,
            MessageRules messages,
            ReservationRules reservations,
            TurnRules turns,
            ReleaseRules release,
            EndingRules ending,
            IntakeRules intake,
            HumanSide humans) {
        this.fold = fold;
        this.outcome = outcome;
        this.messages = messages;
        this.reservations = reservations;
        this.turns = turns;
        this.release = release;
        this.ending = ending;
        this.intake = intake;
        this.humans = humans;
    }

    /** Runs the rule with the result when the effect is done, the other rule when it is not. */
    private <T extends EffectResult> Boolean whenDone(Class<T> type, Consumer<T> rule, Consumer<String> otherwise) {
        if (outcome instanceof Done done && type.isInstance(done.result())) {
            rule.accept(type.cast(done.result()));
            return true;
        }
        otherwise.accept(describe());
        return false;
    }

    private String describe() {
        if (outcome instanceof EffectOutcome.Refused refused) {
            return "refused with status " + refused.status() + ", code " + refused.code();
        }
        return outcome.getClass().getSimpleName();
    }

    private void note(String what) {
        fold.note(TimelineEntry.Kind.NOTE, "what", what);
    }

    @Override
    public Boolean visit(ReadTask effect) {
        return whenDone(
                EffectResult.TaskSeen.class,
                seen -> {
                    fold.see(seen.task());
                    reservations.holdUntil(seen.reservationTimeout());
                },
                what -> {
                    note("task not read: " + what);
                    reservations.holdUntil(USUAL_RESERVATION_TIMEOUT);
                });
    }

    @Override
    public Boolean visit(ReadMessages effect) {
        return whenDone(
                EffectResult.MessagesSeen.class,
                seen -> messages.read(seen.messages()),
                what -> note("messages not read: " + what));
    }

    @Override
    public Boolean visit(LookUpAuthor effect) {
        if (outcome instanceof Gone) {
            // messages do not name their service (contract.md 6.4): what the served one does not have is nobody's here
            note("the conversation is not in the service that is served");
            ending.conversationIs(ConversationState.CLOSED);
            return true;
        }
        return whenDone(EffectResult.AuthorSeen.class, seen -> messages.known(seen.identity(), seen.author()), what -> {
            note("author not found: " + what);
            messages.notFound(effect.identity());
        });
    }

    @Override
    public Boolean visit(AcceptReservation effect) {
        return whenDone(EffectResult.ReservationSeen.class, seen -> reservations.looked(seen.reservation()), what -> {
            note("accept: " + what);
            reservations.notSeen(effect.reservation(), outcome instanceof Gone);
        });
    }

    @Override
    public Boolean visit(ReadReservation effect) {
        return whenDone(EffectResult.ReservationSeen.class, seen -> reservations.looked(seen.reservation()), what -> {
            note("reservation not read: " + what);
            reservations.notSeen(effect.reservation(), outcome instanceof Gone);
        });
    }

    @Override
    public Boolean visit(RejectReservation effect) {
        if (outcome instanceof Done) {
            release.rejected(effect.task());
        } else {
            note("reject: " + describe());
            release.chooseAgain();
        }
        return true;
    }

    @Override
    public Boolean visit(WriteTaskAttributes effect) {
        var under = fold.session().handoff;
        noteSize();
        if (outcome instanceof Done && effect.thenReject() != null) {
            fold.want(new RejectReservation(effect.task(), effect.thenReject()));
        } else if (outcome instanceof Done && under != null && under.step() == Handoff.Step.WRITING) {
            release.released();
        } else if (!(outcome instanceof Done)) {
            note("attributes not written: " + describe());
            if (effect.thenReject() != null || (under != null && under.step() == Handoff.Step.WRITING)) {
                release.chooseAgain();
            }
        }
        return true;
    }

    private void noteSize() {
        if (outcome instanceof Done done
                && done.result() instanceof EffectResult.AttributesWritten written
                && !written.complete()) {
            fold.incident("size", "the handoff did not fit into the task's attributes");
        }
    }

    @Override
    public Boolean visit(ReadRelease effect) {
        return whenDone(EffectResult.ReleaseSeen.class, release::seen, what -> {
            if (outcome instanceof Gone) {
                ending.conversationIs(ConversationState.CLOSED);
            } else {
                release.notReleased(what);
            }
        });
    }

    @Override
    public Boolean visit(Invite effect) {
        return whenDone(EffectResult.TaskMade.class, made -> made(made.task(), effect.task()), this::notMade);
    }

    @Override
    public Boolean visit(CreateTask effect) {
        return whenDone(EffectResult.TaskMade.class, made -> made(made.task(), effect.task()), this::notMade);
    }

    @Override
    public Boolean visit(CreateInteraction effect) {
        return whenDone(EffectResult.TaskMade.class, made -> intake.made(made.task()), intake::notMade);
    }

    // a task for the AI may show only after the AI has taken it, or even is handing off: it is none for humans
    private void made(TaskSid task, NewTask wanted) {
        if (release.isUnderWay()) {
            release.humanTaskMade(task, wanted.timeout());
        } else {
            intake.made(task);
        }
    }

    private void notMade(String what) {
        if (release.isUnderWay()) {
            release.notReleased(what);
        } else {
            intake.notMade(what);
        }
    }

    @Override
    public Boolean visit(LeaveInteraction effect) {
        return left(effect.task());
    }

    @Override
    public Boolean visit(CompleteTask effect) {
        return left(effect.task());
    }

    // whatever came of it, the humans' task stands: the AI's own ends by Twilio's limits at the latest
    private Boolean left(TaskSid own) {
        if (!(outcome instanceof Done) && !(outcome instanceof Gone)) {
            note("leaving: " + describe());
        }
        fold.finished(own);
        if (fold.session().state != SessionState.HANDING_OFF) {
            ending.ownTaskEnded();
        } else if (release.isUnderWay() && fold.session().humanTask != null) {
            release.released();
        }
        return true;
    }

    @Override
    public Boolean visit(CloseChannel effect) {
        if (!(outcome instanceof Done) && !(outcome instanceof Gone)) {
            note("channel not closed: " + describe());
        }
        fold.finished(effect.task());
        ending.ownTaskEnded();
        return true;
    }

    @Override
    public Boolean visit(SendMessage effect) {
        return whenDone(
                EffectResult.MessageSent.class, sent -> turns.sent(effect, sent), what -> turns.notSent(effect, what));
    }

    @Override
    public Boolean visit(FindTasks effect) {
        return whenDone(EffectResult.IntakeSeen.class, this::found, intake::notMade);
    }

    private void found(EffectResult.IntakeSeen seen) {
        seen.openTasks().forEach(fold::see);
        if (!reservations.takeUp(seen.taken())) {
            intake.seen(seen, ending, humans);
        }
    }

    @Override
    public Boolean visit(LookAtWorker effect) {
        return whenDone(
                EffectResult.WorkerSeen.class,
                seen -> note(seen.available() ? "the AI worker is available again" : "the AI worker is unavailable"),
                what -> fold.incident("ai-offline", what));
    }

    @Override
    public Boolean visit(FollowWorker effect) {
        throw new IllegalStateException("only the lane of a workspace lets workers follow one another");
    }

    // the answer arrives as an event of its own; a lost one is noticed by the turn's timer
    @Override
    public Boolean visit(AskEngine effect) {
        fold.ignore();
        return true;
    }

    @Override
    public Boolean visit(AskBrief effect) {
        fold.ignore();
        return true;
    }
}
