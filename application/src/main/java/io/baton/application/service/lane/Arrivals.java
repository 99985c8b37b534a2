package io.baton.application.service.lane;

import io.baton.application.port.out.lane.Inbox;
import io.baton.application.port.out.lane.LaneAlarm;
import io.baton.application.port.out.lane.LaneStore;
import io.baton.application.port.out.lane.UnitOfWork;
import io.baton.domain.connection.ConnectionId;
import io.baton.domain.sid.Sid;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Step A of the lane: an event and the wake-up of its lane are stored in one transaction; a duplicate leaves no trace. */
public final class Arrivals {

    /**
     * An event on its way to a lane.
     *
     * @param subject the lane's: a conversation's, call's, task's or workspace's SID
     * @param task to be linked to the lane; null when there is none
     */
    public record Arriving(
            ConnectionId connection,
            String subject,
            @Nullable Sid task,
            String dedupKey,
            String source,
            String type,
            Instant occurredAt,
            Instant receivedAt,
            String payload) {}

    private static final class Known extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private final UnitOfWork unitOfWork;
    private final LaneStore lanes;
    private final Inbox inbox;
    private final LaneAlarm alarm;

    public Arrivals(UnitOfWork unitOfWork, LaneStore lanes, Inbox inbox, LaneAlarm alarm) {
        this.unitOfWork = unitOfWork;
        this.lanes = lanes;
        this.inbox = inbox;
        this.alarm = alarm;
    }

    /** Stores what is new of the events, all or nothing; answers how many were new. */
    public int arrive(List<Arriving> events) {
        try {
            return store(events);
        } catch (Known raced) {
            // somebody stored one of them in this very moment: what is left is stored now
            return store(events);
        }
    }

    private int store(List<Arriving> events) {
        return unitOfWork.call(() -> {
            // lanes are locked in one order, so that two batches never wait for each other; tasks (WT) before
            // conversations (CH), as joins do
            List<Arriving> fresh = events.stream()
                    .filter(event -> !inbox.knows(event.connection(), event.dedupKey()))
                    .sorted(Comparator.comparing(Arriving::subject).reversed())
                    .toList();
            fresh.forEach(this::add);
            if (!fresh.isEmpty()) {
                unitOfWork.afterCommit(alarm::ring);
            }
            return fresh.size();
        });
    }

    private void add(Arriving event) {
        var lane = lanes.wake(event.connection(), event.subject());
        boolean added = inbox.add(new Inbox.Arrival(
                event.connection(),
                lane,
                event.dedupKey(),
                event.source(),
                event.type(),
                event.occurredAt(),
                event.receivedAt(),
                event.payload()));
        if (!added) {
            throw new Known();
        }
        if (event.task() != null) {
            lanes.link(event.connection(), event.task(), lane);
        }
    }
}
