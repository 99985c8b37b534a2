package io.baton.domain.session;

import io.baton.domain.effect.RejectReservation;
import io.baton.domain.handoff.HandoffReason;
import io.baton.domain.taskrouter.Reservation;
import io.baton.domain.taskrouter.ReservationStatus;
import io.baton.domain.taskrouter.Task;
import java.time.Duration;

/** Whether the AI takes a task that it is offered (product.md 2.4). */
final class OfferRules {

    private static final int REJECTED_AT_ONCE = 2;
    private static final int ACCEPTS_TRIED = 2;
    // Flex's default reservation timeout of 120 s less the 15 s of product.md 2.4
    private static final Duration LATE = Duration.ofSeconds(105);

    private final Fold fold;
    private final HandoffRules handoff;

    OfferRules(Fold fold, HandoffRules handoff) {
        this.fold = fold;
        this.handoff = handoff;
    }

    /** Decides on an offer; false when it is refused, and then everything that follows is wanted already. */
    boolean take(Reservation reservation, Task task) {
        var session = fold.session();
        if (task.attributes().isHandedOff()) {
            sendOn(reservation, "handoff-loops", "a task that is handed off already was offered to the AI");
        } else if (isFromAnotherQueue(task)) {
            sendOn(reservation, "ai-in-human-queue", "the AI was offered a task of another queue");
        } else if (!session.customer.channel().isServed()) {
            handoff.refuse(reservation, HandoffReason.NOT_SERVED, "The AI does not serve this channel.");
        } else if (humansHaveIt(session)) {
            handoff.refuse(reservation, HandoffReason.WITH_HUMAN, "A human has or awaits this conversation already.");
        } else if (isLooping()) {
            handoff.refuse(
                    reservation,
                    HandoffReason.LOOP_BOUND,
                    "This customer was handed off again and again within a day.");
        } else if (session.canceledAccepts >= ACCEPTS_TRIED) {
            handoff.refuse(reservation, HandoffReason.ENGINE_FAILURE, "The AI worker could not join the conversation.");
        } else {
            return true;
        }
        return false;
    }

    private boolean isLooping() {
        var bound = fold.context().rules().policies().value().loopBound();
        return bound.isExceededBy(fold.context().handoffsLately());
    }

    private boolean isFromAnotherQueue(Task task) {
        var aiQueue = fold.context().connection().aiQueue();
        return aiQueue != null && task.queue() != null && !aiQueue.equals(task.queue());
    }

    private static boolean humansHaveIt(SessionDraft session) {
        return switch (session.state) {
            case HANDING_OFF, WAITING_FOR_HUMAN, WITH_HUMAN -> true;
            case NEW, WITH_AI, CLOSED -> false;
        };
    }

    /** Whether the AI serves the conversation by another reservation, which this one must not displace. */
    boolean holdsAnother(Reservation offered) {
        var ai = fold.session().ai;
        if (ai == null || ai.reservation().sid().equals(offered.sid())) {
            return false;
        }
        var known = ai.reservation();
        boolean taking = known.status() == ReservationStatus.PENDING
                && !known.task().equals(offered.task())
                && (ai.acceptAsked() || fold.session().state == SessionState.WITH_AI);
        return known.status() == ReservationStatus.ACCEPTED || taking;
    }

    private void sendOn(Reservation reservation, String incident, String what) {
        var session = fold.session();
        if (holdsAnother(reservation)) {
            fold.want(new RejectReservation(reservation.task(), reservation.sid()));
            return;
        }
        session.offersAfterHandoff++;
        if (session.state == SessionState.NEW) {
            session.humanTask = reservation.task();
            fold.enter(SessionState.WAITING_FOR_HUMAN, "the task is for humans");
        }
        session.ai = new AiReservation(reservation, fold.context().occurredAt(), false, null);
        if (session.offersAfterHandoff <= REJECTED_AT_ONCE) {
            fold.want(new RejectReservation(reservation.task(), reservation.sid()));
        } else {
            fold.incident(incident, what);
            fold.timer(Timers.LATE_REJECT, LATE);
        }
    }

    void rejectLate() {
        var ai = fold.session().ai;
        if (ai != null && ai.reservation().status() == ReservationStatus.PENDING) {
            fold.want(new RejectReservation(
                    ai.reservation().task(), ai.reservation().sid()));
        }
    }
}
