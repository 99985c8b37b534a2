package io.baton.domain.session;

import io.baton.domain.connection.TaskCreation;
import io.baton.domain.conversation.ConversationState;
import io.baton.domain.effect.CreateInteraction;
import io.baton.domain.effect.CreateTask;
import io.baton.domain.effect.EffectResult.IntakeSeen;
import io.baton.domain.effect.FindTasks;
import io.baton.domain.effect.Invite;
import io.baton.domain.effect.NewTask;
import io.baton.domain.effect.ReadMessages;
import io.baton.domain.effect.ReadReservation;
import io.baton.domain.sid.TaskSid;
import io.baton.domain.sid.WorkflowSid;
import io.baton.domain.taskrouter.AttributeValue;
import io.baton.domain.taskrouter.Task;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A conversation for which nobody makes a task gets one from Baton, exactly once (product.md 2.10). */
final class IntakeRules {

    private static final Duration LOOK_AGAIN = Duration.ofSeconds(60);

    private final Fold fold;

    IntakeRules(Fold fold) {
        this.fold = fold;
    }

    void customerWrote() {
        if (fold.session().ai == null) {
            fold.timer(Timers.INTAKE, fold.context().settings().taskGrace());
        }
    }

    /** The customer wrote when the human's task was over: whether a human is coming is asked, after Flex's Leave had its time. */
    void customerWroteToHuman() {
        if (fold.session().tasks.stream().noneMatch(task -> task.status().isOpen())) {
            fold.timer(Timers.INTAKE, fold.context().settings().taskGraceWithInteraction());
        }
    }

    /** The AI has no task any more; who is next is up to routing, or to a task of Baton's own. */
    void ownTaskLost() {
        var session = fold.session();
        if (session.turn != null) {
            fold.withdraw(session.turn.request());
            session.turn = null;
        }
        session.ai = null;
        session.resolvedAt = null;
        Stream.of(
                        Timers.AI_TASK_AGE,
                        Timers.DEBOUNCE,
                        Timers.SILENCE,
                        Timers.RESOLVED,
                        Timers.HOLD_END,
                        Timers.ACCEPT_LOOK)
                .forEach(fold::clear);
        fold.enter(SessionState.NEW, "the AI's task is over");
        fold.timer(Timers.INTAKE, fold.context().settings().taskGrace());
    }

    void graceOver() {
        var session = fold.session();
        boolean nobodyServes = session.state == SessionState.NEW && session.ai == null;
        if (nobodyServes || session.state == SessionState.WITH_HUMAN) {
            readWhatWasMissed();
            fold.want(new FindTasks(session.conversation));
        }
    }

    // a session that is looked at again and again never rests long enough for the sweep
    private void readWhatWasMissed() {
        var session = fold.session();
        if (!session.lastMessageAt.plus(LOOK_AGAIN).isAfter(fold.now())) {
            fold.want(unread());
        }
    }

    private ReadMessages unread() {
        return new ReadMessages(fold.session().conversation, fold.session().lastIndex + 1, Integer.MAX_VALUE);
    }

    /** The sweep asks: whatever a lost webhook would have said is read (product.md 1.8). */
    void reconcile() {
        var session = fold.session();
        var ai = session.ai;
        if (ai != null) {
            fold.want(new ReadReservation(
                    ai.reservation().task(), ai.reservation().sid()));
        }
        fold.want(new FindTasks(session.conversation));
        fold.want(unread());
    }

    void seen(IntakeSeen seen, EndingRules ending, HumanSide humans) {
        var session = fold.session();
        if (seen.conversation() == ConversationState.CLOSED) {
            ending.conversationIs(ConversationState.CLOSED);
        } else if (session.state != SessionState.NEW || session.ai != null) {
            humans.compare(seen.openTasks());
        } else if (!seen.openTasks().isEmpty()) {
            waitFor(seen.openTasks().get(0), humans);
        } else if (!session.toSession().hasUnanswered()) {
            ending.idle();
        } else if (mayMakeTask(seen)) {
            make(seen);
        }
    }

    private void waitFor(Task open, HumanSide humans) {
        humans.compare(List.of(open));
        if (fold.session().state == SessionState.NEW) {
            fold.timer(Timers.INTAKE, LOOK_AGAIN);
        }
    }

    private boolean mayMakeTask(IntakeSeen seen) {
        var session = fold.session();
        var connection = fold.context().connection();
        if (connection.taskCreation() == TaskCreation.NEVER || seen.conversation() != ConversationState.ACTIVE) {
            return false;
        }
        if (seen.scopedWebhooks() > 0) {
            fold.note(TimelineEntry.Kind.NOTE, "what", "no task made: the conversation has a webhook of somebody else");
            return false;
        }
        return session.lastMessageAt.isAfter(connection.createdAt()) && graceIsOver();
    }

    // where an interaction channel exists, Flex's Leave makes a task of its own: it gets more time
    private boolean graceIsOver() {
        var settings = fold.context().settings();
        var quiet = Duration.between(fold.session().lastMessageAt, fold.now());
        if (fold.session().toSession().interaction().isEmpty()
                || quiet.compareTo(settings.taskGraceWithInteraction()) >= 0) {
            return true;
        }
        fold.timer(Timers.INTAKE, settings.taskGraceWithInteraction().minus(quiet));
        return false;
    }

    private void make(IntakeSeen seen) {
        var workflow = workflow(seen);
        if (workflow == null) {
            fold.incident("ai-not-offered", "no workflow is known in which a task could be made");
            return;
        }
        var session = fold.session();
        var key = fold.nextKey();
        var attributes = BareTask.attributes(session.toSession()).with("batonKey", AttributeValue.of(key.value()));
        var task = new NewTask(workflow, session.customer.channel().taskChannel(), 0, attributes, null);
        var interaction = session.toSession().interaction();
        if (interaction.isPresent()) {
            // Twilio would drop a second interaction channel (contract.md L5)
            fold.want(key, new Invite(interaction.get().sid(), interaction.get().channel(), task));
        } else if (fold.context().connection().flexWorkspace()) {
            fold.want(key, new CreateInteraction(session.conversation, session.customer.channel(), task));
        } else {
            fold.want(key, new CreateTask(task));
        }
    }

    private @Nullable WorkflowSid workflow(IntakeSeen seen) {
        var connection = fold.context().connection();
        return Optional.ofNullable(connection.intakeWorkflow())
                .or(() -> Optional.ofNullable(seen.onlyWorkflow()))
                .or(() -> Optional.ofNullable(connection.flexTargetWorkflow()))
                .orElse(null);
    }

    /** A task of ours stands; should nobody be offered it, it is looked at again. */
    void made(TaskSid task) {
        fold.note(TimelineEntry.Kind.NOTE, "what", "made a task for the conversation", "task", task.value());
        fold.timer(Timers.INTAKE, LOOK_AGAIN);
    }

    /** The task could not be made, or does not show: looked at again, so that nobody waits for nothing. */
    void notMade(String what) {
        fold.incident("ai-not-offered", what);
        fold.timer(Timers.INTAKE, LOOK_AGAIN);
    }
}
