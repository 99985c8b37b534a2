package io.baton.sandbox.taskrouter;

import io.baton.sandbox.core.Refusal;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/** What workers answer to their reservations (contract.md 2). */
final class Reservations {
    private final Workspace workspace;
    private final Endings endings;
    private final Workers workers;
    private final Orchestration orchestration;
    private final InstantSource clock;

    Reservations(
            Workspace workspace, Endings endings, Workers workers, Orchestration orchestration, InstantSource clock) {
        this.workspace = workspace;
        this.endings = endings;
        this.workers = workers;
        this.orchestration = orchestration;
        this.clock = clock;
    }

    /** Accepts: at once for a plain task, through {@code onHold} where Flex sets a channel up first. */
    void accept(Reservation reservation) {
        boolean orchestrated = orchestration.orchestrates(reservation.task());
        requirePending(reservation, orchestrated ? "onHold" : "accepted");
        Instant now = clock.instant();
        if (orchestrated) {
            reservation.hold(now.plus(orchestration.setUpTime()), now);
        } else {
            assign(reservation);
        }
    }

    /** Rejects, and moves the worker to another activity when one is named. */
    void reject(Reservation reservation, @Nullable String activitySid) {
        requirePending(reservation, "rejected");
        if (activitySid != null) {
            workers.move(reservation.worker(), workers.activity(activitySid));
        }
        endings.close(reservation, ReservationStatus.REJECTED, "reservation.rejected");
        reject(reservation.task());
    }

    /** After-work begins. */
    void wrap(Reservation reservation) {
        if (reservation.status() != ReservationStatus.ACCEPTED) {
            throw outOfState(reservation, "accepted", "wrapping");
        }
        endings.wrap(reservation.task());
    }

    /** The worker is done with the task. */
    void complete(Reservation reservation) {
        if (!reservation.status().engaged()) {
            throw outOfState(reservation, "accepted", "completed");
        }
        Task task = reservation.task();
        endings.complete(task, "");
        orchestration.completedByAgent(task);
    }

    /** Ends what is due: setting up, or an offer that nobody answered. */
    void tick(Reservation reservation) {
        if (!reservation.status().waiting() || clock.instant().isBefore(reservation.due())) {
            return;
        }
        if (reservation.status() == ReservationStatus.ON_HOLD) {
            setUp(reservation);
        } else {
            expire(reservation);
        }
    }

    private void setUp(Reservation reservation) {
        if (orchestration.join(reservation)) {
            assign(reservation);
            return;
        }
        endings.close(reservation, ReservationStatus.CANCELED, "reservation.canceled");
        endings.backToRouting(reservation.task());
    }

    private void expire(Reservation reservation) {
        endings.close(reservation, ReservationStatus.TIMEOUT, "reservation.timeout");
        workers.move(reservation.worker(), workspace.settings().timeoutActivity());
        endings.backToRouting(reservation.task());
    }

    private void assign(Reservation reservation) {
        workspace.reservationsOf(reservation.task()).stream()
                .filter(other -> other != reservation && other.status().waiting())
                .forEach(other -> endings.close(other, ReservationStatus.RESCINDED, "reservation.rescinded"));
        reservation.task().move(TaskStatus.ASSIGNED, clock.instant());
        endings.close(reservation, ReservationStatus.ACCEPTED, "reservation.accepted");
    }

    // A task for one named worker has nobody else to go to (contract.md 7.4).
    private void reject(Task task) {
        String target = task.request().routingTarget();
        if (target != null && target.startsWith("WK")) {
            endings.cancel(task, "Task's only worker rejected it");
        } else {
            endings.backToRouting(task);
        }
    }

    private static void requirePending(Reservation reservation, String wanted) {
        if (reservation.status() != ReservationStatus.PENDING) {
            throw outOfState(reservation, "pending", wanted);
        }
    }

    private static Refusal outOfState(Reservation reservation, String expected, String wanted) {
        return Refusal.invalid("Reservation " + reservation.sid() + " not in expected state [" + expected
                + "] and cannot be updated to [" + wanted + "]");
    }
}
