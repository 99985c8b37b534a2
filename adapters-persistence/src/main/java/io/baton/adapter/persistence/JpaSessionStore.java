package io.baton.adapter.persistence;

import io.baton.adapter.persistence.document.DocumentMapper;
import io.baton.application.port.out.lane.LaneId;
import io.baton.application.port.out.lane.SessionStore;
import io.baton.domain.connection.ConnectionId;
import io.baton.domain.session.Session;
import io.baton.domain.session.SessionId;
import io.baton.domain.session.TimelineEntry;
import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceException;
import java.time.Instant;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Sessions by JPA; lists, SIDs and timelines beside them in plain SQL of the same transaction. */
final class JpaSessionStore implements SessionStore {
    private static final String OPEN = "select s from SessionEntity s where s.laneId = :lane and s.state <> 'closed'";

    private static final String LAST_CLOSED =
            "select s from SessionEntity s where s.laneId = :lane and s.state = 'closed' order by s.openedAt desc";

    private static final String UNTOUCHED =
            """
            select lane.subject from session join lane on lane.id = session.lane_id
            where session.connection_id = ? and session.state <> 'closed' and session.updated_at < ?
            order by session.updated_at limit ?
            """;

    private static final String HANDOFFS =
            """
            select count(*) as handoffs from session
            where connection_id = ? and customer_address = ? and opened_at > ? and reason <> 'loop_bound'
            """;

    private final Transactions transactions;
    private final Database database;
    private final DocumentMapper documents;
    private final SessionSids sids;
    private final FiguresOfSessions figures;
    private final SessionSearch search;
    private final Timeline timeline;

    JpaSessionStore(Transactions transactions, DocumentMapper documents) {
        this.transactions = transactions;
        this.database = new Database(transactions);
        this.documents = documents;
        this.sids = new SessionSids(database);
        this.figures = new FiguresOfSessions(database);
        this.search = new SessionSearch(database, documents);
        this.timeline = new Timeline(database, documents);
    }

    @Override
    public Optional<Session> open(LaneId lane) {
        return first(OPEN, lane);
    }

    @Override
    public Optional<Session> lastClosed(LaneId lane) {
        return first(LAST_CLOSED, lane);
    }

    @Override
    public void add(LaneId lane, Session session, Instant now) {
        entities(entities -> {
            entities.persist(SessionEntity.of(lane, session, documents.write(Session.class, session), now));
            return flushed(entities, session);
        });
    }

    @Override
    public void save(Session session, Instant now) {
        entities(entities -> {
            found(entities, session.id())
                    .orElseThrow(() -> new NoSuchElementException("no session " + session.id()))
                    .take(session, documents.write(Session.class, session), now);
            return flushed(entities, session);
        });
    }

    @Override
    public void append(SessionId session, Instant at, List<TimelineEntry> entries) {
        transactions.run(() -> timeline.append(session, at, entries));
    }

    @Override
    public Optional<Session> find(SessionId session) {
        return entities(entities -> found(entities, session).map(this::read));
    }

    @Override
    public Optional<LaneId> laneOf(SessionId session) {
        return entities(entities -> found(entities, session).map(SessionEntity::lane));
    }

    @Override
    public List<String> lanesOfOpenSessions(ConnectionId connection, Instant notTouchedSince, int atMost) {
        return database.list(row -> row.text("subject"), UNTOUCHED, connection.value(), notTouchedSince, atMost);
    }

    @Override
    public int handoffs(ConnectionId connection, String customerAddress, Instant since) {
        return database.one(row -> row.number("handoffs"), HANDOFFS, connection.value(), customerAddress, since);
    }

    @Override
    public Page<Session> list(Filter filter) {
        return search.list(filter);
    }

    @Override
    public Page<Entry> timeline(SessionId session, @Nullable String after, int atMost) {
        return timeline.page(session, after, atMost);
    }

    private Optional<Session> first(String jpql, LaneId lane) {
        return entities(entities -> entities.createQuery(jpql, SessionEntity.class)
                .setParameter("lane", lane.value())
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .map(this::read));
    }

    private static Optional<SessionEntity> found(EntityManager entities, SessionId session) {
        return Optional.ofNullable(entities.find(SessionEntity.class, session.value()));
    }

    private Session read(SessionEntity entity) {
        return documents.read(Session.class, entity.document());
    }

    /** At once and not at the commit: SIDs and figures refer to the row, and a conflict must show where it arises. */
    private Session flushed(EntityManager entities, Session session) {
        try {
            entities.flush();
        } catch (OptimisticLockException e) {
            throw new ChangedMeanwhile(session.id());
        }
        sids.keep(session);
        figures.keep(session);
        return session;
    }

    private <T> T entities(Function<EntityManager, T> work) {
        return transactions.call(() -> {
            try {
                return work.apply(transactions.entities());
            } catch (PersistenceException e) {
                throw DatabaseFailures.of(e);
            }
        });
    }
}
