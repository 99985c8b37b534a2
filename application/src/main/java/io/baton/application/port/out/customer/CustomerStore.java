package io.baton.application.port.out.customer;

import io.baton.application.port.out.lane.LaneId;
import io.baton.application.port.out.lane.SessionStore.Entry;
import io.baton.application.port.out.lane.SessionStore.Page;
import io.baton.domain.connection.ConnectionId;
import io.baton.domain.conversation.CustomerAddress;
import io.baton.domain.session.Session;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Everything that is kept of a customer, found by address. Each call is one transaction. */
public interface CustomerStore {

    /**
     * A lane of which something of the customer is kept.
     *
     * @param subject the SID of the conversation, or of a task that names none; null when only raw events are left of it
     * @param inUse whether a session is open in it or it is being worked
     */
    record Found(LaneId lane, ConnectionId connection, @Nullable String subject, boolean inUse) {}

    /** A raw event as Twilio sent it, or as Baton wrote it for itself. */
    record RawEvent(Instant receivedAt, String source, String type, String body) {}

    /** A session with its whole timeline. */
    record HeldSession(Session session, List<Entry> timeline) {
        public HeldSession {
            timeline = List.copyOf(timeline);
        }
    }

    /** Everything that is kept in one lane. */
    record Held(Found where, List<HeldSession> sessions, List<RawEvent> events) {
        public Held {
            sessions = List.copyOf(sessions);
            events = List.copyOf(events);
        }
    }

    /**
     * What was erased in a lane.
     *
     * @param sids of conversation, tasks and interactions that were in it: they still stand at Twilio
     * @param leftInUse whether nothing was erased because it came into use meanwhile
     */
    record Erased(int sessions, int events, List<String> sids, boolean leftInUse) {
        public Erased {
            sids = List.copyOf(sids);
        }
    }

    /**
     * Where something of the customer is kept. A lane without a session counts when an event in it names the address as a value of its own.
     *
     * @param before the {@link Page#next} of the page before; one that was not given out is an {@link IllegalArgumentException}
     */
    Page<Found> find(Set<ConnectionId> connections, CustomerAddress address, @Nullable String before, int atMost);

    /** Reads what is kept there. */
    Held read(Found where, CustomerAddress address);

    /** Erases what is kept there; only the keys by which repeated events are known stay, and the lane itself until it is purged. */
    Erased erase(Found where, CustomerAddress address);
}
