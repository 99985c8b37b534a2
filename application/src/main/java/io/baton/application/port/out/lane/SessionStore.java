package io.baton.application.port.out.lane;

import io.baton.domain.connection.ConnectionId;
import io.baton.domain.session.Session;
import io.baton.domain.session.SessionId;
import io.baton.domain.session.SessionState;
import io.baton.domain.session.TimelineEntry;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Sessions and their timelines. */
public interface SessionStore {

    /** Another server changed the session since this transaction read it; nothing of this transaction may be kept. */
    final class ChangedMeanwhile extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public ChangedMeanwhile(SessionId session) {
            super("session " + session + " was changed meanwhile");
        }
    }

    /** The lane's open session. */
    Optional<Session> open(LaneId lane);

    /** The lane's last closed session. */
    Optional<Session> lastClosed(LaneId lane);

    /** Stores a session that is new. */
    void add(LaneId lane, Session session, Instant now);

    /** Stores a changed session; throws {@link ChangedMeanwhile} when another server changed it since this transaction read it. */
    void save(Session session, Instant now);

    /** Appends to a session's timeline. */
    void append(SessionId session, Instant at, List<TimelineEntry> entries);

    /** How many sessions of a customer's address, opened since an instant, were handed off; refusals by the loop bound do not count. */
    int handoffs(ConnectionId connection, String customerAddress, Instant since);

    /** A session by its id. */
    Optional<Session> find(SessionId session);

    /** The lane that works on a session. */
    Optional<LaneId> laneOf(SessionId session);

    /**
     * The subjects of the lanes of a connection's open sessions that were not saved since an instant, longest untouched first: for the sweep.
     */
    List<String> lanesOfOpenSessions(ConnectionId connection, Instant notTouchedSince, int atMost);

    /**
     * What to list.
     *
     * @param query a SID, customer address, session id or words of the transcript
     * @param before the {@link Page#next} of the page before
     * @param within only sessions of these connections; null means of all
     */
    record Filter(
            @Nullable ConnectionId connection,
            @Nullable String query,
            @Nullable SessionState state,
            @Nullable String channel,
            @Nullable String reason,
            @Nullable Instant from,
            @Nullable Instant to,
            @Nullable String before,
            int atMost,
            @Nullable Set<ConnectionId> within) {

        public Filter {
            within = within == null ? null : Set.copyOf(within);
        }

        /** Sessions of all connections. */
        public Filter(
                @Nullable ConnectionId connection,
                @Nullable String query,
                @Nullable SessionState state,
                @Nullable String channel,
                @Nullable String reason,
                @Nullable Instant from,
                @Nullable Instant to,
                @Nullable String before,
                int atMost) {
            this(connection, query, state, channel, reason, from, to, before, atMost, null);
        }

        /** The same, of these connections only. */
        public Filter within(Set<ConnectionId> connections) {
            return new Filter(connection, query, state, channel, reason, from, to, before, atMost, connections);
        }
    }

    /**
     * One page.
     *
     * @param next null on the last page
     */
    record Page<T>(List<T> items, @Nullable String next) {
        public Page {
            items = List.copyOf(items);
        }
    }

    /** Sessions, newest first. A cursor that was not given out is an {@link IllegalArgumentException}. */
    Page<Session> list(Filter filter);

    /** A line of a timeline with its place and time. */
    record Entry(long id, Instant at, TimelineEntry entry) {}

    /** A session's timeline, oldest first. */
    Page<Entry> timeline(SessionId session, @Nullable String after, int atMost);
}
