package io.baton.domain.session;

import io.baton.domain.conversation.ConversationState;
import io.baton.domain.effect.CreateTask;
import io.baton.domain.effect.EffectResult.ReleaseSeen;
import io.baton.domain.effect.Invite;
import io.baton.domain.effect.NewTask;
import io.baton.domain.effect.WriteTaskAttributes;
import io.baton.domain.handoff.HandoffAttributes;
import io.baton.domain.handoff.HandoffBrief;
import io.baton.domain.handoff.HandoffMark;
import io.baton.domain.handoff.HandoffReason;
import io.baton.domain.handoff.Sentiment;
import io.baton.domain.sid.ReservationSid;
import io.baton.domain.sid.TaskSid;
import io.baton.domain.sid.WorkflowSid;
import io.baton.domain.taskrouter.AssignmentStatus;
import io.baton.domain.taskrouter.Reservation;
import io.baton.domain.taskrouter.ReservationStatus;
import io.baton.domain.taskrouter.Task;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How the AI lets go, by what the reservation is at that moment: the table of product.md 3.2. */
final class ReleaseRules {

    private static final int MOST_REPLACEMENTS = 3;
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(2);
    private static final Duration LOOK_AGAIN_AFTER_REFUSAL = Duration.ofSeconds(30);
    // TaskRouter ends a task after a day unless it was told otherwise (contract.md 3.1)
    private static final Duration USUAL_LIFE = Duration.ofDays(1);
    private static final Duration BEFORE_ITS_END = Duration.ofMinutes(2);
    private static final Duration LOOK_AGAIN_AFTER_LOSSES = Duration.ofMinutes(5);

    private final Fold fold;
    private final HandoffRules handoff;
    private final EndingRules ending;

    ReleaseRules(Fold fold, HandoffRules handoff, EndingRules ending) {
        this.fold = fold;
        this.handoff = handoff;
        this.ending = ending;
    }

    void seen(ReleaseSeen seen) {
        var session = fold.session();
        var under = session.handoff;
        if (session.state != SessionState.HANDING_OFF || under == null || under.step() != Handoff.Step.READING) {
            return;
        }
        learn(session, seen);
        if (seen.conversation() == ConversationState.CLOSED) {
            ending.conversationIs(ConversationState.CLOSED);
        } else if (seen.reservation() != null && handoff.mayBeOnHold(seen.reservation(), under)) {
            fold.timer(Timers.RELEASE_LOOK, LOOK_AGAIN);
        } else {
            choose(seen, under);
        }
    }

    private void learn(SessionDraft session, ReleaseSeen seen) {
        seen.openTasks().forEach(fold::see);
        if (seen.task() != null) {
            fold.see(seen.task());
        }
        if (session.ai != null && seen.reservation() != null) {
            session.ai = session.ai.seen(seen.reservation(), fold.now());
        }
    }

    private void choose(ReleaseSeen seen, Handoff under) {
        var reservation = seen.reservation();
        var task = seen.task();
        if (reservation == null || task == null || !task.status().isOpen()) {
            withoutOwnTask(seen, under);
        } else if (reservation.status() == ReservationStatus.PENDING) {
            mark(task, under, reservation.sid());
        } else if (reservation.status() == ReservationStatus.ACCEPTED) {
            leave(seen, under, reservation, task);
        } else {
            withoutOwnTask(seen, under);
        }
    }

    // pending: the very same task goes to humans, by the workflow's filter
    private void mark(Task task, Handoff under, @Nullable ReservationSid thenReject) {
        var session = fold.session();
        session.humanTask = task.sid();
        if (task.endsAt() != null) {
            replaceBefore(task.endsAt());
        }
        session.handoff = under.at(Handoff.Step.WRITING);
        fold.want(new WriteTaskAttributes(task.sid(), markOf(under), thenReject));
    }

    private void leave(ReleaseSeen seen, Handoff under, Reservation own, Task task) {
        var human = humanTask(seen, task.sid());
        if (human.isPresent()) {
            // humans have a task already: no second one (product.md 3.9)
            fold.session().humanTask = human.get().sid();
            fold.session().handoff = under.at(Handoff.Step.RELEASING);
            letGo(task, own.sid());
        } else {
            fold.session().handoff = under.at(Handoff.Step.RELEASING);
            fold.want(new WriteTaskAttributes(task.sid(), markOf(under), null));
            makeHumanTask(task, under);
        }
    }

    private static Optional<Task> humanTask(ReleaseSeen seen, @Nullable TaskSid own) {
        return seen.openTasks().stream()
                .filter(task -> !task.sid().equals(own))
                .filter(task ->
                        task.attributes().isHandedOff() || !task.status().isUnassigned())
                .findFirst();
    }

    private void withoutOwnTask(ReleaseSeen seen, Handoff under) {
        var human = humanTask(seen, acceptedOnce());
        if (human.isPresent()) {
            fold.session().humanTask = human.get().sid();
            released();
            return;
        }
        var unassigned = seen.openTasks().stream()
                .filter(task -> task.status().isUnassigned())
                .findFirst();
        if (unassigned.isPresent()) {
            mark(unassigned.get(), under, null);
        } else {
            fold.session().handoff = under.at(Handoff.Step.RELEASING);
            makeHumanTask(template(), under);
        }
    }

    // a task that the AI had accepted is never a human's, however long its end takes
    private @Nullable TaskSid acceptedOnce() {
        var ai = fold.session().ai;
        return ai == null || ai.acceptedAt() == null ? null : ai.reservation().task();
    }

    // a task to copy from: the latest known one of the conversation, or a bare one
    private Task template() {
        var session = fold.session();
        return session.tasks.stream()
                .max(Comparator.comparing(
                        task -> task.attributes().interactionChannel().isPresent()))
                .orElseGet(() -> BareTask.of(session.toSession()));
    }

    private void makeHumanTask(Task from, Handoff under) {
        var key = fold.nextKey();
        var attributes = from.attributes().without("flexChannelInviteSid");
        var merged = HandoffAttributes.merge(attributes, markOf(under, key.value()));
        if (!merged.complete()) {
            fold.incident("size", "the handoff did not fit into the task's attributes");
        }
        var task = new NewTask(
                workflow(from), from.channel(), from.priority(), merged.attributes(), new Absence(fold).taskLife());
        var interaction = attributes.interaction();
        var channel = attributes.interactionChannel();
        if (interaction.isPresent() && channel.isPresent()) {
            fold.want(key, new Invite(interaction.get(), channel.get(), task));
        } else {
            fold.want(key, new CreateTask(task));
        }
    }

    private @Nullable WorkflowSid workflow(Task from) {
        var connection = fold.context().connection();
        return Stream.of(
                        Optional.ofNullable(connection.humanWorkflow()),
                        Optional.ofNullable(from.workflow()),
                        Optional.ofNullable(connection.intakeWorkflow()),
                        Optional.ofNullable(connection.flexTargetWorkflow()))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(null);
    }

    private HandoffMark markOf(Handoff under) {
        return markOf(under, under.briefRequest().value());
    }

    private HandoffMark markOf(Handoff under, String batonKey) {
        var written = under.brief();
        var brief = written == null
                ? new HandoffBrief(under.phrase() + ".", Sentiment.NEUTRAL, fold.session().language)
                : written;
        var mark = under.mark(fold.session(), brief);
        return new HandoffMark(
                batonKey,
                mark.sessionId(),
                mark.decidedAt(),
                mark.reasons(),
                mark.phrase(),
                mark.brief(),
                mark.collected(),
                mark.followUp());
    }

    /**
     * The task for humans stands.
     *
     * @param life how long it was given; null for Twilio's usual one
     */
    void humanTaskMade(TaskSid task, @Nullable Duration life) {
        var session = fold.session();
        replaceBefore(fold.now().plus(life == null ? USUAL_LIFE : life));
        session.humanTask = task;
        var ai = session.ai;
        var own = session.toSession().aiTask().filter(known -> known.status().isOpen());
        if (ai != null && ai.reservation().status() == ReservationStatus.ACCEPTED && own.isPresent()) {
            letGo(own.get(), ai.reservation().sid());
        } else {
            released();
        }
    }

    private void replaceBefore(Instant end) {
        var left = Duration.between(fold.now(), end.minus(BEFORE_ITS_END));
        fold.timer(Timers.HUMAN_TASK_END, left.isNegative() ? Duration.ZERO : left);
    }

    /** Nobody has taken the humans' task and Twilio is about to end it: before that another one stands (product.md 3.5). */
    void humanTaskEnds() {
        var session = fold.session();
        var under = session.handoff;
        var former = session.humanTask;
        if (session.state != SessionState.WAITING_FOR_HUMAN || under == null || former == null) {
            fold.ignore();
            return;
        }
        session.handoff = under.at(Handoff.Step.RELEASING);
        fold.enter(SessionState.HANDING_OFF, "the task for humans is about to end");
        makeHumanTask(session.toSession().task(former).orElseGet(this::template), under);
    }

    private void letGo(Task own, ReservationSid reservation) {
        fold.want(LetGo.of(own, reservation));
    }

    /** The invite or the task was refused: looked at again, since the customer must not wait for nobody. */
    void notReleased(String what) {
        fold.incident("human-task-lost", what);
        fold.timer(Timers.RELEASE_LOOK, LOOK_AGAIN_AFTER_REFUSAL);
        reread();
    }

    /** What was chosen no longer fits what Twilio has: choose again. */
    void chooseAgain() {
        fold.timer(Timers.RELEASE_LOOK, LOOK_AGAIN);
        reread();
    }

    private void reread() {
        var under = fold.session().handoff;
        if (under != null && fold.session().state == SessionState.HANDING_OFF) {
            fold.session().handoff = under.at(Handoff.Step.READING);
        }
    }

    /** The marked task is given back and goes to humans. */
    void rejected(TaskSid task) {
        var session = fold.session();
        if (session.state == SessionState.WAITING_FOR_HUMAN) {
            session.ai = null;
        } else if (task.equals(session.humanTask)) {
            released();
        }
    }

    /** The marked task waits for humans, or the AI has left. */
    void released() {
        var session = fold.session();
        var under = session.handoff;
        if (under == null || session.state != SessionState.HANDING_OFF) {
            return;
        }
        session.handoff = under.at(Handoff.Step.RELEASED);
        session.ai = null;
        fold.clear(Timers.AI_TASK_AGE);
        fold.clear(Timers.RELEASE_LOOK);
        fold.note(TimelineEntry.Kind.NOTE, "reason", under.phrase(), "summary", summary(under));
        boolean humanHas = under.humanSpoke() || isAssigned(session);
        fold.enter(humanHas ? SessionState.WITH_HUMAN : SessionState.WAITING_FOR_HUMAN, "released");
        if (!humanHas && isOver(session)) {
            humanTaskLost("over before the AI had left");
        }
    }

    private static boolean isOver(SessionDraft session) {
        return session.tasks.stream()
                .anyMatch(task ->
                        task.sid().equals(session.humanTask) && !task.status().isOpen());
    }

    /** Whether the AI has chosen its release and waits for its outcome. */
    boolean isUnderWay() {
        var under = fold.session().handoff;
        return fold.session().state == SessionState.HANDING_OFF
                && under != null
                && under.step() == Handoff.Step.RELEASING;
    }

    private static String summary(Handoff under) {
        var brief = under.brief();
        return brief == null ? "" : brief.summary();
    }

    private static boolean isAssigned(SessionDraft session) {
        return session.tasks.stream()
                .anyMatch(task -> task.sid().equals(session.humanTask) && task.status() == AssignmentStatus.ASSIGNED);
    }

    /**
     * A human task ended before anybody accepted it: another one is made, so that one is always open (product.md 3.6).
     *
     * @param how it ended
     */
    void humanTaskLost(String how) {
        var session = fold.session();
        var under = session.handoff;
        session.lostHumanTasks++;
        fold.incident("human-task-lost", "the task for humans is " + how);
        if (under == null) {
            handoff.beginSilently("human_task_lost", HandoffReason.WITH_HUMAN);
            return;
        }
        session.handoff = under.at(Handoff.Step.READING);
        fold.enter(SessionState.HANDING_OFF, "human task lost");
        if (session.lostHumanTasks <= MOST_REPLACEMENTS) {
            handoff.lookAtRelease();
        } else {
            fold.timer(Timers.RELEASE_LOOK, LOOK_AGAIN_AFTER_LOSSES);
        }
    }
}
