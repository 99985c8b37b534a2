package io.baton.application.service.lane;

import io.baton.application.port.out.flex.TaskRouter;
import io.baton.application.port.out.flex.TwilioFailure;
import io.baton.application.port.out.lane.DatabaseUnavailable;
import io.baton.application.port.out.lane.LaneAlarm;
import io.baton.domain.connection.AiSwitch;
import io.baton.domain.connection.ConnectionId;
import io.baton.domain.connection.FlexConnection;
import io.baton.domain.event.Reconcile;
import io.baton.domain.event.ReservationEvent;
import io.baton.domain.sid.WorkerSid;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;

/**
 * Finds within a minute what lost webhooks did not tell (product.md 1.8): pending reservations of the AI, open sessions that have not moved, and
 * lanes that should be due and are not, of which there must be none.
 */
public final class Sweep {

    private static final System.Logger LOG = System.getLogger(Sweep.class.getName());
    private static final Duration QUIET = Duration.ofSeconds(60);
    private static final int SESSIONS_AT_ONCE = 100;

    private final LaneStores stores;
    private final TwilioPorts twilio;
    private final Arrivals arrivals;
    private final LaneAlarm alarm;
    private final Executor threads;
    private final InstantSource clock;
    private final Set<ConnectionId> beingSwept = ConcurrentHashMap.newKeySet();

    /**
     * A sweep.
     *
     * @param threads on which connections are swept: one whose Twilio is slow must not keep the others waiting
     */
    public Sweep(
            LaneStores stores,
            TwilioPorts twilio,
            Arrivals arrivals,
            LaneAlarm alarm,
            Executor threads,
            InstantSource clock) {
        this.stores = stores;
        this.twilio = twilio;
        this.arrivals = arrivals;
        this.alarm = alarm;
        this.threads = threads;
        this.clock = clock;
    }

    /** Begins one sweep over everything; safe to run on several servers at once, since what it finds is stored under one key. */
    public void run() {
        int forgotten = stores.unitOfWork().call(() -> stores.lanes().repairForgotten());
        if (forgotten > 0) {
            LOG.log(System.Logger.Level.ERROR, "{0} lanes were forgotten and are due again", forgotten);
            alarm.ring();
        }
        stores.unitOfWork().call(() -> stores.connections().all()).forEach(this::begin);
    }

    // a connection that is still being swept is left to that sweep
    private void begin(FlexConnection connection) {
        if (beingSwept.add(connection.id())) {
            threads.execute(() -> {
                try {
                    sweep(connection);
                } finally {
                    beingSwept.remove(connection.id());
                }
            });
        }
    }

    private void sweep(FlexConnection connection) {
        try {
            openSessions(connection);
            if (connection.ai() == AiSwitch.LIVE) {
                connection.workers().forEach(worker -> pendingReservations(connection, worker));
            }
        } catch (TwilioFailure | DatabaseUnavailable away) {
            LOG.log(System.Logger.Level.WARNING, "connection {0} not swept: {1}", connection.id(), away.getMessage());
        }
    }

    private void pendingReservations(FlexConnection connection, WorkerSid worker) {
        twilio.taskRouter().offers(connection.access(), worker).forEach(offer -> offer(connection, offer));
    }

    private void offer(FlexConnection connection, TaskRouter.Offer offer) {
        var reservation = offer.reservation();
        var task = twilio.taskRouter().task(connection.access(), reservation.task());
        var subject = task.attributes()
                .conversation()
                .map(conversation -> conversation.value())
                .orElse(task.sid().value());
        arrive(
                connection,
                subject,
                "sweep/offer/" + reservation.sid(),
                "ReservationEvent",
                stores.codec().write(new ReservationEvent(reservation, task, 0)),
                offer.since());
    }

    private void openSessions(FlexConnection connection) {
        var now = clock.instant();
        var lanes = stores.unitOfWork()
                .call(() -> stores.sessions().lanesOfOpenSessions(connection.id(), now.minus(QUIET), SESSIONS_AT_ONCE));
        // one key a minute: two servers that sweep in the same minute ask once
        long minute = now.getEpochSecond() / QUIET.toSeconds();
        lanes.forEach(lane -> arrive(
                connection,
                lane,
                "sweep/" + lane + "/" + minute,
                "Reconcile",
                stores.codec().write(new Reconcile()),
                now));
    }

    private void arrive(
            FlexConnection connection, String subject, String key, String type, String payload, Instant occurredAt) {
        arrivals.arrive(List.of(new Arrivals.Arriving(
                connection.id(), subject, null, key, "sweep", type, occurredAt, clock.instant(), payload)));
    }
}
