package io.baton.application.port.out.analytics;

import io.baton.domain.connection.ConnectionId;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is counted.
 *
 * @param connection null for all
 * @param from sessions opened, or handoffs decided, at this moment or later
 * @param to and before this moment
 * @param zone in which hours and days are told apart
 * @param groupBy the only dimension, with its own percentiles; null for all dimensions, without them
 * @param within only what belongs to these connections; null means of all
 */
public record Selection(
        @Nullable ConnectionId connection,
        Instant from,
        Instant to,
        ZoneId zone,
        @Nullable Dimension groupBy,
        @Nullable Set<ConnectionId> within) {

    public Selection {
        within = within == null ? null : Set.copyOf(within);
    }

    /** The same, of these connections only. */
    public Selection within(Set<ConnectionId> connections) {
        return new Selection(connection, from, to, zone, groupBy, connections);
    }
}
