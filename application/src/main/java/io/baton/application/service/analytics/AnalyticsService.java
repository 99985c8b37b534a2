package io.baton.application.service.analytics;

import io.baton.application.port.in.analytics.ReadAnalyticsUseCase;
import io.baton.application.port.out.analytics.AnalyticsStore;
import io.baton.application.port.out.analytics.AnalyticsStore.TooMuchToCount;
import io.baton.application.port.out.analytics.Counted;
import io.baton.application.port.out.analytics.Selection;
import io.baton.application.port.out.caller.Caller;
import io.baton.application.port.out.caller.Grants;
import io.baton.application.port.out.connection.ConnectionStore;
import io.baton.application.port.out.lane.UnitOfWork;
import io.baton.domain.connection.ConnectionId;
import io.baton.domain.connection.FlexConnection;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Counts for each caller only what his organisations have, and for few callers at once: conversations need the database more. */
public final class AnalyticsService implements ReadAnalyticsUseCase {

    private static final int AT_ONCE = 2;
    private static final int PATIENCE_SECONDS = 10;

    private final AnalyticsStore store;
    private final ConnectionStore connections;
    private final UnitOfWork work;
    private final Caller caller;
    private final Semaphore counting = new Semaphore(AT_ONCE, true);

    public AnalyticsService(AnalyticsStore store, ConnectionStore connections, UnitOfWork work, Caller caller) {
        this.store = store;
        this.connections = connections;
        this.work = work;
        this.caller = caller;
    }

    @Override
    public Counted<Counted.Sessions> sessions(Selection selection) {
        var seen = seen(selection);
        return inTurn(() -> store.sessions(seen));
    }

    @Override
    public Counted<Counted.Handoffs> handoffs(Selection selection) {
        var seen = seen(selection);
        return inTurn(() -> store.handoffs(seen));
    }

    private Selection seen(Selection selection) {
        var grants = caller.grants();
        return grants.seesAll() ? selection : selection.within(connectionsOf(grants));
    }

    private Set<ConnectionId> connectionsOf(Grants grants) {
        return work.call(connections::all).stream()
                .filter(connection -> grants.sees(connection.organisation()))
                .map(FlexConnection::id)
                .collect(Collectors.toUnmodifiableSet());
    }

    private <T> T inTurn(Supplier<T> count) {
        if (!itIsOurTurn()) {
            throw new TooMuchToCount("others are counting already");
        }
        try {
            return count.get();
        } finally {
            counting.release();
        }
    }

    private boolean itIsOurTurn() {
        try {
            return counting.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
