package io.baton.application.port.out.lane;

import io.baton.domain.connection.ConnectionId;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** An inbox of which only the last arrivals of each source are known. */
public final class SpokenInbox implements Inbox {

    public final Map<String, Instant> arrivals = new HashMap<>();
    public final Map<String, Instant> streamed = new HashMap<>();

    @Override
    public Instant lastArrival(ConnectionId connection, String source) {
        return arrivals.getOrDefault(source, Instant.EPOCH);
    }

    @Override
    public Instant lastStreamed(ConnectionId connection, String source) {
        return streamed.getOrDefault(source, Instant.EPOCH);
    }

    @Override
    public boolean add(Arrival arrival) {
        throw unexpected();
    }

    @Override
    public boolean knows(ConnectionId connection, String dedupKey) {
        throw unexpected();
    }

    @Override
    public List<Waiting> waiting(LaneId lane, int atMost) {
        throw unexpected();
    }

    @Override
    public void mark(long seq, State state) {
        throw unexpected();
    }

    @Override
    public int countFailure(long seq, String error) {
        throw unexpected();
    }

    private static AssertionError unexpected() {
        return new AssertionError("checks only ask when somebody last spoke");
    }
}
