package io.baton.application.service.check;

import io.baton.application.port.out.lane.Inbox;
import io.baton.application.port.out.lane.UnitOfWork;
import io.baton.domain.connection.ConnectionId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** When Twilio's surfaces last spoke to a connection. */
record LastEvents(Inbox inbox, UnitOfWork work) {

    static final String TASKROUTER = "taskrouter";
    static final String CONVERSATIONS = "conversations";

    private static final Duration RECENT = Duration.ofHours(24);

    /** The last event of a surface; empty when it has not spoken yet. */
    Optional<Instant> of(ConnectionId connection, String surface) {
        return known(work.call(() -> inbox.lastArrival(connection, surface)));
    }

    /** The last event of a surface that Event Streams brought within the last 24 hours: the way beside another program's URL (product.md 1.6). */
    Optional<Instant> streamed(Inspection inspection, String surface) {
        var connection = inspection.connection().id();
        return known(work.call(() -> inbox.lastStreamed(connection, surface)))
                .filter(last -> last.isAfter(inspection.now().minus(RECENT)));
    }

    private static Optional<Instant> known(Instant last) {
        return Optional.of(last).filter(time -> time.isAfter(Instant.EPOCH));
    }
}
