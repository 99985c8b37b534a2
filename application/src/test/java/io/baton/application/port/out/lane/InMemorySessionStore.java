package io.baton.application.port.out.lane;

import io.baton.domain.connection.ConnectionId;
import io.baton.domain.session.Session;
import io.baton.domain.session.SessionId;
import io.baton.domain.session.SessionState;
import io.baton.domain.session.TimelineEntry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Sessions in memory; its filter knows connection and state, and it answers one page. */
public final class InMemorySessionStore implements SessionStore {

    /** A session with its lane and the time it was last saved. */
    private record Row(LaneId lane, Session session, Instant savedAt) {}

    private final Map<SessionId, Row> rows = new LinkedHashMap<>();
    private final Map<SessionId, List<Entry>> timelines = new LinkedHashMap<>();
    private long sequence;

    @Override
    public Optional<Session> open(LaneId lane) {
        return of(lane, session -> session.state() != SessionState.CLOSED).findFirst();
    }

    @Override
    public Optional<Session> lastClosed(LaneId lane) {
        return of(lane, session -> session.state() == SessionState.CLOSED).reduce((first, last) -> last);
    }

    @Override
    public void add(LaneId lane, Session session, Instant now) {
        rows.put(session.id(), new Row(lane, session, now));
    }

    @Override
    public void save(Session session, Instant now) {
        rows.computeIfPresent(session.id(), (id, row) -> new Row(row.lane(), session, now));
    }

    @Override
    public void append(SessionId session, Instant at, List<TimelineEntry> entries) {
        var timeline = timelines.computeIfAbsent(session, id -> new ArrayList<>());
        entries.forEach(entry -> timeline.add(new Entry(++sequence, at, entry)));
    }

    @Override
    public int handoffs(ConnectionId connection, String customerAddress, Instant since) {
        return (int) rows.values().stream()
                .map(Row::session)
                .filter(session -> session.connection().equals(connection) && session.handoff() != null)
                .filter(session -> customerAddress.equals(session.customer().address()))
                .filter(session -> session.openedAt().isAfter(since))
                .count();
    }

    @Override
    public Optional<Session> find(SessionId session) {
        return Optional.ofNullable(rows.get(session)).map(Row::session);
    }

    @Override
    public Optional<LaneId> laneOf(SessionId session) {
        return Optional.ofNullable(rows.get(session)).map(Row::lane);
    }

    @Override
    public List<String> lanesOfOpenSessions(ConnectionId connection, Instant notTouchedSince, int atMost) {
        return rows.values().stream()
                .filter(row -> row.session().connection().equals(connection))
                .filter(row -> row.session().state() != SessionState.CLOSED)
                .filter(row -> row.savedAt().isBefore(notTouchedSince))
                .sorted(Comparator.comparing(Row::savedAt))
                .limit(atMost)
                .map(row -> row.session().conversation().value())
                .toList();
    }

    @Override
    public Page<Session> list(Filter filter) {
        var found = rows.values().stream()
                .map(Row::session)
                .filter(session ->
                        filter.connection() == null || session.connection().equals(filter.connection()))
                .filter(session -> filter.state() == null || session.state() == filter.state())
                .sorted(Comparator.comparing(Session::openedAt).reversed())
                .limit(filter.atMost())
                .toList();
        return new Page<>(found, null);
    }

    @Override
    public Page<Entry> timeline(SessionId session, String after, int atMost) {
        long last = after == null ? 0 : Long.parseLong(after);
        var entries = timelines.getOrDefault(session, List.of()).stream()
                .filter(entry -> entry.id() > last)
                .toList();
        var page = entries.stream().limit(atMost).toList();
        var next = entries.size() > page.size()
                ? String.valueOf(page.get(page.size() - 1).id())
                : null;
        return new Page<>(page, next);
    }

    private Stream<Session> of(LaneId lane, Predicate<Session> condition) {
        return rows.values().stream()
                .filter(row -> row.lane().equals(lane))
                .map(Row::session)
                .filter(condition);
    }
}
