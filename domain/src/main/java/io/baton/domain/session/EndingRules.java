package io.baton.domain.session;

import io.baton.domain.connection.Engagement;
import io.baton.domain.conversation.Channel;
import io.baton.domain.conversation.ConversationState;
import io.baton.domain.effect.AcceptReservation;
import io.baton.domain.effect.CloseChannel;
import io.baton.domain.effect.CompleteTask;
import io.baton.domain.effect.SendMessage;
import io.baton.domain.phrases.CustomerText;
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
            var patience = session.askedAfterSilence ? WEB_CHAT_IS_CLOSED : WEB_CHAT_IS_ASKED;
            fold.timer(Timers.SILENCE, web ? patience : OTHERS_ARE_CLOSED);
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

    /** Twilio deletes a task that is assigned for a day: the AI ends its own before (product.md 2.12). */
    void tooOld() {
        if (fold.session().state == SessionState.WITH_AI) {
            end(Resolution.IDLE);
        }
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
        task.filter(own -> own.status().isOpen()).ifPresentOrElse(this::endTask, this::ownTaskEnded);
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
        var resolution = session.ending;
        if (resolution == null) {
            return;
        }
        if (mayBeServedAnew(resolution) && session.toSession().hasUnanswered()) {
            serveAnew(session);
        } else {
            close(resolution);
        }
    }

    private static boolean mayBeServedAnew(Resolution resolution) {
        return resolution != Resolution.OPTED_OUT && resolution != Resolution.CONVERSATION_CLOSED;
    }

    // the customer wrote while the AI was ending its part
    private void serveAnew(SessionDraft session) {
        session.ending = null;
        session.ai = null;
        fold.clear(Timers.AI_TASK_AGE);
        fold.enter(SessionState.NEW, "the customer wrote on");
        fold.timer(Timers.INTAKE, fold.context().settings().taskGrace());
    }

    void conversationIs(ConversationState state) {
        if (state != ConversationState.CLOSED) {
            fold.note(TimelineEntry.Kind.EVENT, "what", "conversation is " + state);
            return;
        }
        var session = fold.session();
        muteTurn(session);
        if (isTaking(session)) {
            // accepted and then completed: left pending, it would time out and take the worker offline
            end(Resolution.CONVERSATION_CLOSED);
            return;
        }
        // whoever closed it, the AI's task must not stay behind (product.md 2.12)
        session.toSession()
                .aiTask()
                .filter(own -> own.status().isOpen() && hasAccepted(session))
                .ifPresent(own -> fold.want(new CompleteTask(own.sid(), "conversation closed")));
        close(session.ending == null ? Resolution.CONVERSATION_CLOSED : session.ending);
    }

    private static boolean isTaking(SessionDraft session) {
        var ai = session.ai;
        boolean offered = ai != null && ai.reservation().status() == ReservationStatus.PENDING;
        return offered && (session.state == SessionState.NEW || session.state == SessionState.WITH_AI);
    }

    private static boolean hasAccepted(SessionDraft session) {
        return session.ai != null && session.ai.acceptedAt() != null;
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
        fold.clear(Timers.INFORMATION);
        fold.clear(Timers.RELEASE_LOOK);
        fold.clear(Timers.CONTACT);
        fold.clear(Timers.HUMAN_TASK_END);
        fold.enter(SessionState.CLOSED, resolution.wire());
    }

    /** A task of the session ended: when none is open any more, the session ends after some silence (product.md 2.2). */
    void maybeIdle() {
        var session = fold.session();
        if (noTaskOpen(session)) {
            if (session.state == SessionState.WITH_HUMAN) {
                // what stands there was written to the human; what comes now is not (product.md 3.7)
                session.answeredTo = session.lastIndex;
            }
            fold.timer(Timers.IDLE, NOBODY_WROTE);
        }
    }

    void idle() {
        var session = fold.session();
        var quiet = Duration.between(session.lastMessageAt, fold.now());
        if (!noTaskOpen(session)) {
            return;
        }
        if (quiet.compareTo(NOBODY_WROTE) < 0) {
            fold.timer(Timers.IDLE, NOBODY_WROTE.minus(quiet));
        } else if (isAwaited(session)) {
            fold.timer(Timers.IDLE, NOBODY_WROTE);
        } else {
            close(Resolution.IDLE);
        }
    }

    // silence is no end while the customer still waits for somebody
    private static boolean isAwaited(SessionDraft session) {
        return switch (session.state) {
            case HANDING_OFF, WAITING_FOR_HUMAN -> true;
            case NEW, WITH_AI, WITH_HUMAN -> session.toSession().hasUnanswered();
            case CLOSED -> false;
        };
    }

    private static boolean noTaskOpen(SessionDraft session) {
        return session.tasks.stream().noneMatch(task -> task.status().isOpen());
    }

    /** Whether the AI answers while its reservation is pending. */
    boolean holds() {
        return fold.context().connection().engagement() == Engagement.HOLD;
    }
}
