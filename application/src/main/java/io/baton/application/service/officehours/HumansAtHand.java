package io.baton.application.service.officehours;

import io.baton.application.port.out.flex.QueueStatistics;
import io.baton.application.port.out.flex.TwilioFailure;
import io.baton.domain.connection.ConnectionId;
import io.baton.domain.connection.FlexConnection;
import io.baton.domain.officehours.Availability;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Asks the humans' queue whether anybody is free before a human is promised (product.md 3.6). What it said serves for some seconds, and so does its
 * silence: a Twilio that does not answer must not hold up one handoff after another.
 */
public final class HumansAtHand {

    private static final System.Logger LOG = System.getLogger(HumansAtHand.class.getName());
    private static final Duration SERVES = Duration.ofSeconds(15);

    private record Seen(Availability humans, Instant at) {}

    private final QueueStatistics queues;
    private final Function<ConnectionId, Optional<FlexConnection>> connections;
    private final InstantSource clock;
    private final Map<ConnectionId, Seen> seen = new ConcurrentHashMap<>();

    /**
     * Asks these queues.
     *
     * @param connections finds a connection by its id
     */
    public HumansAtHand(
            QueueStatistics queues, Function<ConnectionId, Optional<FlexConnection>> connections, InstantSource clock) {
        this.queues = queues;
        this.connections = connections;
        this.clock = clock;
    }

    /** Whether a human of the connection is free; unknown where its queue is not named or does not say. */
    public Availability of(ConnectionId id) {
        var latest = seen.get(id);
        if (latest != null && clock.instant().isBefore(latest.at().plus(SERVES))) {
            return latest.humans();
        }
        var humans = connections.apply(id).map(this::ask).orElse(Availability.UNKNOWN);
        seen.put(id, new Seen(humans, clock.instant()));
        return humans;
    }

    private Availability ask(FlexConnection connection) {
        var queue = connection.humanQueue();
        if (queue == null) {
            return Availability.UNKNOWN;
        }
        try {
            int available = queues.availableWorkers(connection.access(), queue);
            return available > 0 ? Availability.SOMEBODY : Availability.NOBODY;
        } catch (TwilioFailure silent) {
            LOG.log(System.Logger.Level.WARNING, "queue " + queue + " does not say who is free", silent);
            return Availability.UNKNOWN;
        }
    }
}
