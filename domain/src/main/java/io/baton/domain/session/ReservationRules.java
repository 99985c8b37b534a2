package io.baton.domain.session;

import io.baton.domain.connection.Engagement;
import io.baton.domain.conversation.ConversationState;
import io.baton.domain.effect.AcceptReservation;
import io.baton.domain.effect.CompleteTask;
import io.baton.domain.effect.LookAtWorker;
import io.baton.domain.effect.ReadMessages;
import io.baton.domain.effect.ReadReservation;
import io.baton.domain.effect.ReadTask;
import io.baton.domain.event.OwnershipSeen;
import io.baton.domain.handoff.HandoffReason;
import io.baton.domain.sid.ReservationSid;
import io.baton.domain.sid.TaskSid;
import io.baton.domain.taskrouter.Reservation;
import io.baton.domain.taskrouter.ReservationStatus;
import io.baton.domain.taskrouter.Task;
import java.time.Duration;
import java.util.List;

/** What reservations do: the AI's are accepted, held or refused; other workers' show that humans have the conversation (product.md 2.3 to 2.5). */
final class ReservationRules {

    private static final Duration LOOK_AGAIN = Duration.ofSeconds(2);
    private static final Duration OLDEST_OWN_TASK = Duration.ofHours(23);
    private static final Duration BEFORE_TIMEOUT = Duration.ofSeconds(15);
    private static final int TO_THE_END = Integer.MAX_VALUE;

    private final Fold fold;
    private final TurnRules turns;
    private final HandoffRules handoff;
    private final EndingRules ending;
    private final IntakeRules intake;
    private final OfferRules offers;

    ReservationRules(Fold fold, TurnRules turns, HandoffRules handoff, EndingRules ending, IntakeRules intake) {
        this.fold = fold;
        this.turns = turns;
        this.handoff = handoff;
        this.ending = ending;
        this.intake = intake;
        this.offers = new OfferRules(fold, handoff);
    }

    void changed(Reservation reservation, Task task) {
        boolean own = fold.context().connection().isAiWorker(reservation.worker());
        if (!fold.hasSession() && !(own && reservation.status().isLive())) {
            fold.ignore();
            return;
        }
        if (!fold.hasSession()) {
            fold.open();
        }
        fold.see(task);
        if (own) {
            ownChanged(reservation, task);
        } else {
            othersChanged(reservation);
        }
    }

    private void ownChanged(Reservation reservation, Task task) {
        var known = fold.session().ai;
        boolean same = known != null && known.reservation().sid().equals(reservation.sid());
        if (known != null && same && !known.isBehind(reservation.status())) {
            fold.ignore();
        } else if (reservation.status() == ReservationStatus.PENDING) {
            offered(reservation, task);
        } else if (reservation.status() == ReservationStatus.ACCEPTED && offers.holdsAnother(reservation)) {
            fold.want(LetGo.of(task, reservation.sid()));
        } else if (same || reservation.status() == ReservationStatus.ACCEPTED) {
            moved(reservation);
        }
    }

    private void offered(Reservation reservation, Task task) {
        if (!offers.take(reservation, task)) {
            return;
        }
        if (offers.holdsAnother(reservation)) {
            // made twice: rejected, it would come straight back (product.md 2.4)
            fold.want(new AcceptReservation(reservation.task(), reservation.sid()));
            return;
        }
        var session = fold.session();
        session.ai = new AiReservation(reservation, fold.context().occurredAt(), false, null);
        fold.clear(Timers.INTAKE);
        if (fold.context().connection().engagement() == Engagement.HOLD) {
            hold(reservation);
        } else {
            accept();
        }
    }

    private void hold(Reservation reservation) {
        fold.want(new ReadTask(reservation.task(), 0));
        provenNow();
        fold.enter(SessionState.WITH_AI, "holds the reservation");
        catchUp();
    }

    /** The hold ends before Twilio's timeout does (product.md 2.5). */
    void holdUntil(Duration reservationTimeout) {
        var ai = fold.session().ai;
        if (ai != null && ai.reservation().status() == ReservationStatus.PENDING && ending.holds()) {
            var end = ai.offeredAt().plus(reservationTimeout).minus(BEFORE_TIMEOUT);
            fold.timer(Timers.HOLD_END, max(Duration.between(fold.now(), end), Duration.ZERO));
        }
    }

    private static Duration max(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    void holdEnds() {
        if (fold.session().state == SessionState.WITH_AI) {
            accept();
        }
    }

    private void accept() {
        var session = fold.session();
        var ai = session.ai;
        if (ai != null && ai.reservation().status() == ReservationStatus.PENDING && !ai.acceptAsked()) {
            session.ai = ai.askedToAccept();
            fold.want(new AcceptReservation(
                    ai.reservation().task(), ai.reservation().sid()));
        }
    }

    /** A task that is to be rejected late, so that a loop of offers runs slowly (product.md 2.4). */
    void rejectLate() {
        offers.rejectLate();
    }

    /** Twilio answered the accept, or was asked how it goes. */
    void looked(Reservation seen) {
        var ai = fold.session().ai;
        if (ai == null || !ai.reservation().sid().equals(seen.sid())) {
            return;
        }
        if (seen.status() == ReservationStatus.PENDING) {
            fold.timer(Timers.ACCEPT_LOOK, LOOK_AGAIN);
        } else if (ai.isBehind(seen.status())) {
            moved(seen);
        }
    }

    void lookAtAccept() {
        var ai = fold.session().ai;
        if (ai != null && ai.reservation().status() == ReservationStatus.PENDING && ai.acceptAsked()) {
            fold.want(new ReadReservation(
                    ai.reservation().task(), ai.reservation().sid()));
        }
    }

    /** The reservation or its task does not exist any more. */
    private void gone() {
        var ai = fold.session().ai;
        if (ai != null) {
            moved(ai.reservation().in(ReservationStatus.CANCELED));
        }
    }

    /** An accept was refused, or a look failed: looked at again, since it may be on hold (contract.md T7). */
    void notSeen(ReservationSid reservation, boolean gone) {
        var ai = fold.session().ai;
        if (ai == null || !ai.reservation().sid().equals(reservation)) {
            return;
        }
        if (gone) {
            gone();
        } else {
            fold.timer(Timers.ACCEPT_LOOK, LOOK_AGAIN);
        }
    }

    private void moved(Reservation reservation) {
        var session = fold.session();
        var ai = session.ai == null
                ? new AiReservation(reservation, fold.context().occurredAt(), true, null)
                : session.ai;
        session.ai = ai.seen(reservation, fold.now());
        switch (reservation.status()) {
            case ACCEPTED -> accepted();
            case CANCELED -> canceled(ai.acceptAsked() && ai.acceptedAt() == null);
            case TIMEOUT -> timedOut(reservation);
            case REJECTED, RESCINDED -> lost();
            case WRAPPING -> wrapUp(reservation);
            case COMPLETED -> completed();
            case PENDING -> fold.ignore();
        }
        handoff.reservationMoved();
    }

    /**
     * The AI has accepted a task of the conversation and the session knows nothing of it, as after a database was restored. It would look like a
     * human's, and the customer would wait for nobody.
     */
    boolean takeUp(List<Reservation> taken) {
        var session = fold.session();
        if (session.state != SessionState.NEW || session.ai != null) {
            return false;
        }
        var own = taken.stream()
                .filter(each -> fold.context().connection().isAiWorker(each.worker()))
                .filter(each -> isOpenForAll(each.task()))
                .findFirst();
        own.ifPresent(this::takeUp);
        return own.isPresent();
    }

    // what the AI has left may stand a while in Twilio's list
    private boolean isOpenForAll(TaskSid task) {
        return fold.session()
                .toSession()
                .task(task)
                .map(known -> known.status().isOpen())
                .orElse(true);
    }

    private void takeUp(Reservation own) {
        fold.note(
                TimelineEntry.Kind.NOTE,
                "what",
                "the AI has this conversation already",
                "task",
                own.task().value());
        boolean marked = fold.session()
                .toSession()
                .task(own.task())
                .filter(task -> task.attributes().isHandedOff())
                .isPresent();
        moved(own);
        if (marked) {
            handoff.beginSilently("marked_already", HandoffReason.ENGINE_FAILURE);
        }
    }

    private void accepted() {
        var session = fold.session();
        fold.clear(Timers.ACCEPT_LOOK);
        fold.clear(Timers.HOLD_END);
        fold.timer(Timers.AI_TASK_AGE, OLDEST_OWN_TASK);
        provenNow();
        if (session.ending != null) {
            ending.endOwnTask(session);
        } else if (session.state == SessionState.NEW) {
            fold.enter(SessionState.WITH_AI, "reservation accepted");
            catchUp();
        }
    }

    // what was written before the AI came, or by REST without a webhook, is read once (product.md 2.6)
    private void catchUp() {
        var session = fold.session();
        if (session.transcript.isEmpty()) {
            fold.want(new ReadMessages(session.conversation, session.lastIndex + 1, TO_THE_END));
        }
        turns.collect();
    }

    private void provenNow() {
        fold.session().provenAt = fold.now();
    }

    private void canceled(boolean acceptAsked) {
        var session = fold.session();
        if (acceptAsked) {
            session.canceledAccepts++;
            fold.incident("accept-fails", "accept number " + session.canceledAccepts + " ended canceled");
        }
        lost();
    }

    private void timedOut(Reservation reservation) {
        fold.incident("ai-offline", "a reservation of the AI worker timed out");
        fold.want(new LookAtWorker(reservation.worker()));
        lost();
    }

    private void lost() {
        var session = fold.session();
        if (session.ending != null) {
            ending.ownTaskEnded();
        } else if (session.state == SessionState.WITH_AI || session.state == SessionState.NEW) {
            intake.ownTaskLost();
        }
    }

    private void wrapUp(Reservation reservation) {
        fold.want(new CompleteTask(reservation.task(), "wrapped up by the AI worker"));
    }

    private void completed() {
        if (fold.session().ending != null) {
            ending.ownTaskEnded();
        } else if (fold.session().state == SessionState.WITH_AI) {
            lost();
            ending.maybeIdle();
        }
    }

    private void othersChanged(Reservation reservation) {
        switch (reservation.status()) {
            case ACCEPTED -> humanAccepted(reservation);
            case COMPLETED -> ending.maybeIdle();
            case PENDING, REJECTED, TIMEOUT, CANCELED, RESCINDED, WRAPPING -> fold.note(
                    TimelineEntry.Kind.EVENT,
                    "what",
                    "an agent's reservation is " + reservation.status().wire());
        }
    }

    private void humanAccepted(Reservation reservation) {
        var session = fold.session();
        session.humanTask = reservation.task();
        fold.clear(Timers.INTAKE);
        handoff.humanSpoke();
    }

    /** Folds what Twilio said right before the AI speaks (product.md 2.8). */
    void proven(OwnershipSeen seen, MessageRules messages) {
        seen.authors().forEach(messages::known);
        messages.read(seen.later());
        if (seen.conversation() == ConversationState.CLOSED) {
            ending.conversationIs(seen.conversation());
            return;
        }
        var reservation = seen.reservation();
        if (reservation == null) {
            gone();
        } else if (reservation.status().isLive()) {
            looked(reservation);
            provenNow();
        } else {
            looked(reservation);
        }
    }
}
