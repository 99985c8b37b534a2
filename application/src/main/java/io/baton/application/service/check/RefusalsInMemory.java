package io.baton.application.service.check;

import io.baton.application.port.out.check.RefusalCount;
import io.baton.application.port.out.check.RefusalStore;
import io.baton.application.port.out.check.RefusalStore.Kind;
import io.baton.application.port.out.check.RefusalStore.Refusals;
import io.baton.application.port.out.lane.UnitOfWork;
import io.baton.domain.connection.ConnectionId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Counts refusals in memory and writes them down when {@link #flush} is called, once a minute: whoever posts junk must not be able to make the
 * database work (architecture.md, Security).
 */
public final class RefusalsInMemory implements RefusalCount {

    /** Remotes that are told apart for one connection; what comes after them is counted together. */
    private static final int MOST_REMOTES = 20;

    private static final String OTHERS = "others";

    private record Counted(Kind kind, String remote) {}

    private final RefusalStore store;
    private final UnitOfWork work;
    private final Map<ConnectionId, Map<Counted, Refusals>> counts = new HashMap<>();

    /** Counts for this store. */
    public RefusalsInMemory(RefusalStore store, UnitOfWork work) {
        this.store = store;
        this.work = work;
    }

    @Override
    public void wrongAccount(ConnectionId connection, String remote, Instant at) {
        count(connection, Kind.WRONG_ACCOUNT, remote, at);
    }

    @Override
    public void badSignature(ConnectionId connection, Instant at) {
        count(connection, Kind.BAD_SIGNATURE, "", at);
    }

    private synchronized void count(ConnectionId connection, Kind kind, String remote, Instant at) {
        var ofConnection = counts.computeIfAbsent(connection, none -> new HashMap<>());
        var known = ofConnection.containsKey(new Counted(kind, remote)) || ofConnection.size() < MOST_REMOTES;
        var counted = new Counted(kind, known ? remote : OTHERS);
        ofConnection.merge(counted, new Refusals(kind, counted.remote(), 1, at), RefusalsInMemory::sum);
    }

    private static Refusals sum(Refusals one, Refusals other) {
        var last = one.last().isAfter(other.last()) ? one.last() : other.last();
        return new Refusals(one.kind(), one.remote(), one.count() + other.count(), last);
    }

    /** Writes down what was counted since; what the database does not take now is kept for the next time. */
    public void flush() {
        for (var connection : counted()) {
            var refusals = taken(connection);
            try {
                work.run(() -> store.add(connection, refusals));
            } catch (RuntimeException e) {
                giveBack(connection, refusals);
                throw e;
            }
        }
    }

    private synchronized List<ConnectionId> counted() {
        return List.copyOf(counts.keySet());
    }

    private synchronized List<Refusals> taken(ConnectionId connection) {
        var taken = counts.remove(connection);
        return taken == null ? List.of() : List.copyOf(taken.values());
    }

    private synchronized void giveBack(ConnectionId connection, List<Refusals> refusals) {
        var ofConnection = counts.computeIfAbsent(connection, none -> new HashMap<>());
        refusals.forEach(refusal ->
                ofConnection.merge(new Counted(refusal.kind(), refusal.remote()), refusal, RefusalsInMemory::sum));
    }

    /** Refusals of a kind: those written down by all servers and those that this one has only counted; the latest first. */
    List<Refusals> of(ConnectionId connection, Kind kind) {
        Map<String, Refusals> sums = new HashMap<>();
        var all = new ArrayList<>(work.call(() -> store.of(connection)));
        all.addAll(onlyCounted(connection));
        all.stream()
                .filter(refusals -> refusals.kind() == kind)
                .forEach(refusals -> sums.merge(refusals.remote(), refusals, RefusalsInMemory::sum));
        return sums.values().stream()
                .sorted((one, other) -> other.last().compareTo(one.last()))
                .toList();
    }

    private synchronized List<Refusals> onlyCounted(ConnectionId connection) {
        return List.copyOf(counts.getOrDefault(connection, Map.of()).values());
    }
}
