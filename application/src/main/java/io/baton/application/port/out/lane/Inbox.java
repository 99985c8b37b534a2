package io.baton.application.port.out.lane;

import io.baton.domain.connection.ConnectionId;
import java.time.Instant;
import java.util.List;

/** Everything that arrived, kept as it was (product.md 2.1). */
public interface Inbox {

    /**
     * An event that arrives.
     *
     * @param dedupKey the same for a repetition
     * @param source {@code taskrouter}, {@code conversations}, {@code command}, {@code engine} or {@code sweep}
     */
    record Arrival(
            ConnectionId connection,
            LaneId lane,
            String dedupKey,
            String source,
            String type,
            Instant occurredAt,
            Instant receivedAt,
            String payload) {}

    /** An event that no fold has taken yet. */
    record Waiting(
            long seq,
            String dedupKey,
            String source,
            String type,
            Instant occurredAt,
            Instant receivedAt,
            String payload,
            int attempts) {}

    /** What became of an event. */
    enum State {
        HANDLED,
        IGNORED,
        SET_ASIDE
    }

    /** Stores an event; false when its key is known already, and then the transaction must be rolled back. */
    boolean add(Arrival arrival);

    /** Whether an event of this key was ever stored. */
    boolean knows(ConnectionId connection, String dedupKey);

    /** The first events of a lane that no fold has taken, in the order of their arrival. */
    List<Waiting> waiting(LaneId lane, int atMost);

    /** Marks an event. */
    void mark(long seq, State state);

    /** Counts a fold that threw; answers how often that was. */
    int countFailure(long seq, String error);

    /** When the last event of a source arrived for a connection; epoch when none did. */
    Instant lastArrival(ConnectionId connection, String source);

    /** The same for events that Event Streams brought, which are stored as the JSON that they are; epoch when there is none. */
    Instant lastStreamed(ConnectionId connection, String source);
}
