package io.baton.bootstrap.wiring;

import io.baton.domain.connection.ConnectionId;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.Executor;

/** A pool of which no connection has more than its share at once; the rest of its work waits in the order it came (docs/adr/0006). */
final class Shares {

    private static final class Share {
        private final Queue<Runnable> waiting = new ArrayDeque<>();
        private int running;
    }

    private final Executor pool;
    private final int perConnection;
    private final Map<ConnectionId, Share> shares = new HashMap<>();

    Shares(Executor pool, int perConnection) {
        this.pool = pool;
        this.perConnection = perConnection;
    }

    /** Does the work on the pool as soon as the connection has a place there. */
    synchronized void execute(ConnectionId connection, Runnable work) {
        var share = shares.computeIfAbsent(connection, absent -> new Share());
        share.waiting.add(work);
        startNext(connection, share);
    }

    private void startNext(ConnectionId connection, Share share) {
        if (share.running < perConnection && !share.waiting.isEmpty()) {
            var work = share.waiting.remove();
            share.running++;
            pool.execute(() -> run(connection, share, work));
        }
    }

    private void run(ConnectionId connection, Share share, Runnable work) {
        try {
            work.run();
        } finally {
            ended(connection, share);
        }
    }

    private synchronized void ended(ConnectionId connection, Share share) {
        share.running--;
        startNext(connection, share);
        if (share.running == 0 && share.waiting.isEmpty()) {
            shares.remove(connection);
        }
    }
}
