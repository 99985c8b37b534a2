package io.baton.adapter.persistence;

import io.baton.adapter.persistence.document.DocumentMapper;
import io.baton.application.port.out.customer.CustomerStore;
import io.baton.application.port.out.lane.LaneId;
import io.baton.application.port.out.lane.SessionStore.Page;
import io.baton.domain.connection.ConnectionId;
import io.baton.domain.conversation.CustomerAddress;
import io.baton.domain.session.Session;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A customer's data in plain SQL. A lane is found by its sessions; one that never had a session, by raw events that name the address. An event of
 * somebody else's session that mentions the address is somebody else's.
 */
final class JdbcCustomerStore implements CustomerStore {
    private static final UUID FIRST = new UUID(0, 0);

    private static final String FIND =
            """
            with theirs as (
                select s.lane_id, s.connection_id from session s
                where s.connection_id = any (?) and (s.customer_address = any (?)
                    or exists (select 1 from unnest(?::text[]) a where s.document -> 'authors' ->> a = 'CUSTOMER'))
                union
                select i.lane_id, i.connection_id from inbox i
                where i.connection_id = any (?) and i.payload is not null and i.payload ~ ?
                    and not exists (select 1 from session s where s.lane_id = i.lane_id))
            select t.lane_id, t.connection_id, l.subject, (
                    exists (select 1 from session s where s.lane_id = t.lane_id and s.state <> 'closed')
                    or exists (select 1 from inbox i where i.lane_id = t.lane_id and i.state = 'new')
                    or exists (select 1 from effect e where e.lane_id = t.lane_id and e.state in ('wanted', 'started'))) as in_use
            from theirs t left join lane l on l.id = t.lane_id
            where t.lane_id > ? order by t.lane_id limit ?
            """;

    private static final String SESSIONS = "select id, document from session where lane_id = ? order by opened_at, id";

    private static final String THEIR_EVENTS =
            """
            where lane_id = ? and payload is not null
                and (payload ~ ? or exists (select 1 from session where session.lane_id = inbox.lane_id))
            """;

    private static final String EVENTS =
            "select received_at, source, type, payload from inbox " + THEIR_EVENTS + " order by seq";

    private static final String HOLD = "select id from lane where id = ? for update";

    private static final String IN_USE =
            """
            select 1 from (values (?)) as at(lane_id)
            where exists (select 1 from session s where s.lane_id = at.lane_id and s.state <> 'closed')
                or exists (select 1 from inbox i where i.lane_id = at.lane_id and i.state = 'new')
                or exists (select 1 from effect e where e.lane_id = at.lane_id and e.state in ('wanted', 'started'))
            """;

    private static final String SIDS =
            "select distinct sid from session_sid join session on session.id = session_id where lane_id = ?";

    private static final String EMPTY_EVENTS = "update inbox set payload = null, error = null " + THEIR_EVENTS;

    private final Transactions transactions;
    private final Database database;
    private final DocumentMapper documents;
    private final Timeline timeline;

    JdbcCustomerStore(Transactions transactions, DocumentMapper documents) {
        this.transactions = transactions;
        this.database = new Database(transactions);
        this.documents = documents;
        this.timeline = new Timeline(database, documents);
    }

    @Override
    public Page<Found> find(
            Set<ConnectionId> connections, CustomerAddress address, @Nullable String before, int atMost) {
        UUID[] where = connections.stream().map(ConnectionId::value).toArray(UUID[]::new);
        String[] spellings = address.spellings().toArray(String[]::new);
        UUID after = before == null ? FIRST : Cursor.read(before, UUID::fromString);
        List<Found> found = database.list(
                JdbcCustomerStore::found,
                FIND,
                where,
                spellings,
                spellings,
                where,
                AddressPattern.of(address),
                after,
                atMost + 1);
        return Pages.of(found, atMost, last -> last.lane().toString());
    }

    @Override
    public Held read(Found where, CustomerAddress address) {
        return transactions.call(() -> {
            UUID lane = where.lane().value();
            List<Session> sessions =
                    database.list(row -> documents.read(Session.class, row.text("document")), SESSIONS, lane);
            List<RawEvent> events = database.list(JdbcCustomerStore::event, EVENTS, lane, AddressPattern.of(address));
            return new Held(
                    where,
                    sessions.stream()
                            .map(session -> new HeldSession(session, timeline.whole(session.id())))
                            .toList(),
                    events);
        });
    }

    @Override
    public Erased erase(Found where, CustomerAddress address) {
        return transactions.call(() -> {
            UUID lane = where.lane().value();
            // whoever works or wakes the lane holds its row
            database.list(row -> row.uuid("id"), HOLD, lane);
            boolean inUse = !database.list(row -> Boolean.TRUE, IN_USE, lane).isEmpty();
            return inUse ? new Erased(0, 0, List.of(), true) : eraseAtRest(where, lane, AddressPattern.of(address));
        });
    }

    // events first: they are told from others' by the lane's sessions
    private Erased eraseAtRest(Found where, UUID lane, String pattern) {
        List<String> sids = sids(where, lane);
        int events = database.update(EMPTY_EVENTS, lane, pattern);
        database.update("delete from effect where lane_id = ?", lane);
        database.update("delete from timer where lane_id = ?", lane);
        int sessions = database.update("delete from session where lane_id = ?", lane);
        return new Erased(sessions, events, sids, false);
    }

    private List<String> sids(Found where, UUID lane) {
        return Stream.concat(
                        Stream.ofNullable(where.subject()), database.list(row -> row.text("sid"), SIDS, lane).stream())
                .distinct()
                .toList();
    }

    private static Found found(Row row) throws SQLException {
        return new Found(
                new LaneId(row.uuid("lane_id")),
                new ConnectionId(row.uuid("connection_id")),
                row.textOrNull("subject"),
                row.isTrue("in_use"));
    }

    private static RawEvent event(Row row) throws SQLException {
        return new RawEvent(row.instant("received_at"), row.text("source"), row.text("type"), row.text("payload"));
    }
}
