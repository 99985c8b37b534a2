package io.baton.domain.session;

import io.baton.domain.connection.Engagement;
import io.baton.domain.conversation.Channel;
import io.baton.domain.conversation.ConversationState;
import io.baton.domain.effect.AcceptReservation;
import io.baton.domain.effect.CloseChannel;
import io.baton.domain.effect.CompleteTask;
import io.baton.domain.effect.SendMessage;
import io.baton.domain.phrases.CustomerText;
import io.baton.domain.taskrouter.AssignmentStatus;
import io.baton.domain.taskrouter.ReservationStatus;
import io.baton.domain.taskrouter.Task;
import java.time.Duration;

/** How the AI's part and the session end (product.md 2.12, 2.2). A task that a human owns is never closed by Baton. */
final class EndingRules {

    private static final Duration WEB_CHAT_IS_ASKED = Duration.ofMinutes(3);
    private static final Duration WEB_CHAT_IS_CLOSED = Duration.ofMinutes(5);
    private static final Duration OTHERS_ARE_CLOSED = Duration.ofMinutes(60);
    private static final Duration NOBODY_WROTE = Duration.ofMinutes(10);

    private final Fold fold;

    EndingRules(Fold fold) {
        this.fold = fold;
    }

    void resolved() {
        var session = fold.session();
        session.resolvedAt = fold.now();
        fold.timer(Timers.RESOLVED, session.customer.channel().stayAfterResolved());
    }

    void waitForCustomer() {
        var session = fold.session();
        if (session.resolvedAt == null) {
            boolean web = session.customer.channel() == Channel.WEB;
            fold.timer(Timers.SILENCE, web ? WEB_CHAT_IS_ASKED : OTHERS_ARE_CLOSED);
        }
    }

    void silent() {
        var session = fold.session();
        if (session.state != SessionState.WITH_AI) {
            return;
        }
        if (session.customer.channel() == Channel.WEB && !session.askedAfterSilence) {
            session.askedAfterSilence = true;
            askWhetherStillThere(session);
            fold.timer(Timers.SILENCE, WEB_CHAT_IS_CLOSED);
        } else {
            end(Resolution.SILENT);
        }
    }

    private void askWhetherStillThere(SessionDraft session) {
        fold.wantWhileOurs(new SendMessage(
                session.conversation,
                fold.context().settings().authorName(),
                CustomerText.STILL_THERE.in(session.language),
                SendMessage.Purpose.SILENCE,
                session.lastIndex));
    }

    /** Ends the AI's part by the documented route, and with it the session. */
    void end(Resolution resolution) {
        var session = fold.session();
        var ai = session.ai;
        session.ending = resolution;
        muteTurn(session);
        if (ai == null || !ai.reservation().status().isLive()) {
            close(resolution);
        } else if (ai.reservation().status() == ReservationStatus.ACCEPTED) {
            endOwnTask(session);
        } else if (!ai.acceptAsked()) {
            // a task can only be completed by whom it is assigned to: accept, then complete (product.md 2.5)
            session.ai = ai.askedToAccept();
            fold.want(new AcceptReservation(
                    ai.reservation().task(), ai.reservation().sid()));
        }
    }

    private void muteTurn(SessionDraft session) {
        var turn = session.turn;
        if (turn != null) {
            fold.withdraw(turn.request());
            session.turn = null;
        }
        fold.clear(Timers.DEBOUNCE);
        fold.clear(Timers.SILENCE);
        fold.clear(Timers.RESOLVED);
        fold.clear(Timers.HOLD_END);
    }

    /** The reservation is accepted and the AI was only waiting for that to end its part. */
    void endOwnTask(SessionDraft session) {
        var task = session.toSession().aiTask();
        task.filter(own -> own.status().isOpen()).ifPresentOrElse(this::endTask, () -> close(resolution(session)));
    }

    private void endTask(Task own) {
        var interaction = own.attributes().interaction();
        var channel = own.attributes().interactionChannel();
        if (interaction.isPresent() && channel.isPresent()) {
            fold.want(new CloseChannel(interaction.get(), channel.get(), own.sid()));
        } else {
            fold.want(new CompleteTask(own.sid(), "resolved by the AI worker"));
        }
    }

    /** The AI's own task is over by the AI's doing. */
    void ownTaskEnded() {
        var session = fold.session();
        if (session.ending != null) {
            close(session.ending);
        }
    }

    private static Resolution resolution(SessionDraft session) {
        return session.ending == null ? Resolution.CONVERSATION_CLOSED : session.ending;
    }

    void conversationIs(ConversationState state) {
        if (state != ConversationState.CLOSED) {
            fold.note(TimelineEntry.Kind.EVENT, "what", "conversation is " + state);
            return;
        }
        var session = fold.session();
        muteTurn(session);
        // whoever closed it, the AI's task must not stay behind (product.md 2.12)
        session.toSession()
                .aiTask()
                .filter(own -> own.status() == AssignmentStatus.ASSIGNED || own.status() == AssignmentStatus.WRAPPING)
                .ifPresent(own -> fold.want(new CompleteTask(own.sid(), "conversation closed")));
        close(session.ending == null ? Resolution.CONVERSATION_CLOSED : session.ending);
    }

    void close(Resolution resolution) {
        var session = fold.session();
        session.closedAt = fold.now();
        session.resolution = resolution;
        fold.clear(Timers.INTAKE);
        fold.clear(Timers.AI_TASK_AGE);
        fold.clear(Timers.IDLE);
        fold.clear(Timers.ACCEPT_LOOK);
        fold.clear(Timers.LATE_REJECT);
        fold.clear(Timers.BRIEF);
        fold.clear(Timers.RELEASE_LOOK);
        fold.enter(SessionState.CLOSED, resolution.wire());
    }

    /** A task of the session ended: when none is open any more, the session ends after some silence (product.md 2.2). */
    void maybeIdle() {
        if (noTaskOpen(fold.session())) {
            fold.timer(Timers.IDLE, NOBODY_WROTE);
        }
    }

    void idle() {
        var session = fold.session();
        var quiet = Duration.between(session.lastMessageAt, fold.now());
        if (!noTaskOpen(session)) {
            return;
        }
        if (quiet.compareTo(NOBODY_WROTE) >= 0) {
            close(Resolution.IDLE);
        } else {
            fold.timer(Timers.IDLE, NOBODY_WROTE.minus(quiet));
        }
    }

    private static boolean noTaskOpen(SessionDraft session) {
        return session.tasks.stream().noneMatch(task -> task.status().isOpen());
    }

    /** Whether the AI answers while its reservation is pending. */
    boolean holds() {
        return fold.context().connection().engagement() == Engagement.HOLD;
    }
}
