package io.baton.application.port.out.lane;

import io.baton.domain.connection.ConnectionId;
import java.util.Map;

/**
 * How many lanes a server can take now. No connection has more than its share in work, so that one whose Twilio is slow, or that floods Baton with
 * events, leaves threads to the others.
 *
 * @param free lanes that can be taken, of whatever connection
 * @param perConnection lanes of one connection that may be in work at once
 * @param inWork lanes that this server has in work, by connection; those without any may be missing
 */
public record Places(int free, int perConnection, Map<ConnectionId, Integer> inWork) {

    public Places {
        inWork = Map.copyOf(inWork);
    }

    /** A server that works nothing yet and has these places, all of which one connection may have. */
    public static Places of(int free) {
        return new Places(free, free, Map.of());
    }
}
