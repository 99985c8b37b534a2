package io.baton.application.service.retention;

import io.baton.application.port.out.connection.ConnectionStore;
import io.baton.application.port.out.lane.DatabaseUnavailable;
import io.baton.application.port.out.lane.UnitOfWork;
import io.baton.application.port.out.retention.RetentionStore;
import io.baton.domain.connection.FlexConnection;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.IntSupplier;

/**
 * Deletes what has been kept for long enough (product.md 2.1, 5.6), in small steps, so that nobody waits for it. What one run does not finish the
 * next one does; several servers may run it at once.
 */
public final class Purge {

    private static final System.Logger LOG = System.getLogger(Purge.class.getName());
    private static final Duration KEYS = Duration.ofDays(90);
    private static final Duration AUDIT = Duration.ofDays(365);
    // a task's lane is needed for events that raced its joining (architecture.md, "Which lane")
    private static final Duration LANES = Duration.ofDays(7);
    private static final int AT_ONCE = 200;

    private final RetentionStore store;
    private final ConnectionStore connections;
    private final UnitOfWork work;
    private final InstantSource clock;

    public Purge(RetentionStore store, ConnectionStore connections, UnitOfWork work, InstantSource clock) {
        this.store = store;
        this.connections = connections;
        this.work = work;
        this.clock = clock;
    }

    /** Deletes everything that is old enough now. */
    public void run() {
        var now = clock.instant();
        work.call(connections::all).forEach(connection -> purge(connection, now));
        allOf("keys of events", () -> store.deleteKeys(now.minus(KEYS), AT_ONCE));
        allOf("lines of the audit log", () -> store.deleteAudit(now.minus(AUDIT), AT_ONCE));
    }

    // sessions before lanes: a lane goes when its last session has gone
    private void purge(FlexConnection connection, Instant now) {
        var id = connection.id();
        var retention = connection.retention();
        var events = now.minus(Duration.ofDays(retention.eventDays()));
        var sessions = now.minus(Duration.ofDays(retention.transcriptDays()));
        allOf("raw events of " + id, () -> store.emptyEvents(id, events, AT_ONCE));
        allOf("sessions of " + id, () -> store.deleteSessions(id, sessions, AT_ONCE));
        allOf("lanes of " + id, () -> store.deleteLanes(id, now.minus(LANES), AT_ONCE));
    }

    // trouble with one part leaves the others their turn
    private static void allOf(String what, IntSupplier step) {
        int all = 0;
        try {
            int last;
            do {
                last = step.getAsInt();
                all += last;
            } while (last == AT_ONCE && !Thread.currentThread().isInterrupted());
        } catch (DatabaseUnavailable away) {
            LOG.log(System.Logger.Level.WARNING, "{0} not purged: {1}", what, away.getMessage());
        }
        if (all > 0) {
            LOG.log(System.Logger.Level.INFO, "{0}: {1} purged", what, all);
        }
    }
}
