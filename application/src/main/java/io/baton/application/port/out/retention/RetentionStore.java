package io.baton.application.port.out.retention;

import io.baton.domain.connection.ConnectionId;
import java.time.Instant;

/**
 * Deletes what has been kept for long enough. Each call is one small transaction and answers how much went; fewer than {@code atMost} means that
 * nothing is left. Several servers may call at once.
 */
public interface RetentionStore {

    /** Empties raw events that arrived before an instant, unless they still wait for a fold; their keys stay. */
    int emptyEvents(ConnectionId connection, Instant before, int atMost);

    /** Deletes the keys of events of all connections, by which repetitions are known. */
    int deleteKeys(Instant before, int atMost);

    /** Deletes sessions that were closed before an instant, with transcript, timeline and effects. */
    int deleteSessions(ConnectionId connection, Instant before, int atMost);

    /** Deletes lanes that nothing has woken since an instant and that have neither session nor work, with their links and effects. */
    int deleteLanes(ConnectionId connection, Instant before, int atMost);

    /** Deletes lines of the audit log of all connections. */
    int deleteAudit(Instant before, int atMost);
}
