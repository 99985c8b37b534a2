package io.baton.adapter.persistence;

import io.baton.application.port.out.lane.ClaimedLane;
import io.baton.application.port.out.lane.LaneId;
import io.baton.application.port.out.lane.LaneStore;
import io.baton.application.port.out.lane.Places;
import io.baton.domain.connection.ConnectionId;
import io.baton.domain.sid.ConversationSid;
import io.baton.domain.sid.Sid;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Lanes in plain SQL, as written in architecture.md, "The lane, exactly". */
final class JdbcLaneStore implements LaneStore {
    private static final String FIND_OR_MAKE_AND_WAKE =
            """
            insert into lane (id, connection_id, subject, due_at) values (?, ?, ?, now())
            on conflict (connection_id, subject)
                do update set due_at = least(lane.due_at, now()), wakes = lane.wakes + 1, woken_at = now()
            returning id
            """;

    private static final String WAKE =
            "update lane set due_at = least(due_at, now()), wakes = wakes + 1, woken_at = now() where id = ?";

    /**
     * Due by the later of both clocks, so that lanes cranked by hand keep the time of their crank. Each connection is looked at by itself: however
     * many lanes one of them has due, the others' cost no more to find.
     */
    private static final String CLAIM =
            """
            with d as (
                select l.id, coalesce(w.lanes, 0) + row_number() over (partition by c.id order by l.due_at) as share
                from connection c
                left join unnest(?::uuid[], ?::int[]) as w(connection_id, lanes) on w.connection_id = c.id
                cross join lateral (
                    select id, due_at from lane
                    where connection_id = c.id and due_at <= greatest(now(), ?) and (lease_until is null or lease_until < now())
                        and (pinned_to is null or pinned_to = ? or pinned_until < now())
                    order by due_at limit least(?, greatest(0, ? - coalesce(w.lanes, 0))) for update skip locked) l
                order by share, l.due_at limit ?),
            c as (
                update lane l set lease_owner = ?, lease_until = now() + ? * interval '1 millisecond', fence = l.fence + 1
                from d where l.id = d.id returning l.*, d.share)
            select id, connection_id, subject, fence from c order by share, due_at
            """;

    private static final String FENCE =
            "update lane set lease_until = now() + ? * interval '1 millisecond' where id = ? and fence = ? returning wakes";

    private static final String RELEASE =
            """
            update lane set lease_owner = null, lease_until = null, due_at = ?
            where id = ? and fence = ? and wakes = ?
            """;

    private static final String LINK =
            "insert into sid_link (connection_id, sid, lane_id) values (?, ?, ?) on conflict (connection_id, sid) do nothing";

    private static final String LINKED_SUBJECT =
            "select subject from lane join sid_link on lane.id = lane_id where sid_link.connection_id = ? and sid = ?";

    private static final String HOLD = "select id from lane where id = ? and fence = ? for update";

    private static final String MOVE_NEW_EVENTS = "update inbox set lane_id = ? where lane_id = ? and state = 'new'";

    private static final String REPAIR_FORGOTTEN =
            """
            update lane set due_at = now(), wakes = wakes + 1
            where due_at is null
                and (exists (select 1 from inbox where lane_id = lane.id and state = 'new')
                    or exists (select 1 from effect where lane_id = lane.id and state in ('wanted', 'started')))
            """;

    private final Transactions transactions;
    private final Database database;

    JdbcLaneStore(Transactions transactions) {
        this.transactions = transactions;
        this.database = new Database(transactions);
    }

    @Override
    public LaneId wake(ConnectionId connection, String subject) {
        return database.one(
                JdbcLaneStore::laneId, FIND_OR_MAKE_AND_WAKE, UUID.randomUUID(), connection.value(), subject);
    }

    @Override
    public void wake(LaneId lane) {
        database.update(WAKE, lane.value());
    }

    @Override
    public List<ClaimedLane> claim(String server, Instant now, Duration lease, Places places) {
        List<Map.Entry<ConnectionId, Integer>> inWork =
                List.copyOf(places.inWork().entrySet());
        UUID[] connections =
                inWork.stream().map(entry -> entry.getKey().value()).toArray(UUID[]::new);
        Integer[] lanes = inWork.stream().map(Map.Entry::getValue).toArray(Integer[]::new);
        return database.list(
                JdbcLaneStore::claimed,
                CLAIM,
                connections,
                lanes,
                now,
                server,
                places.free(),
                places.perConnection(),
                places.free(),
                server,
                lease.toMillis());
    }

    @Override
    public OptionalLong fence(ClaimedLane lane, Duration lease) {
        return database
                .list(
                        row -> row.bigNumber("wakes"),
                        FENCE,
                        lease.toMillis(),
                        lane.id().value(),
                        lane.fence())
                .stream()
                .mapToLong(Long::longValue)
                .findFirst();
    }

    @Override
    public boolean release(ClaimedLane lane, long wakes, @Nullable Instant dueAt) {
        return database.update(RELEASE, dueAt, lane.id().value(), lane.fence(), wakes) == 1;
    }

    @Override
    public void link(ConnectionId connection, Sid sid, LaneId lane) {
        database.update(LINK, connection.value(), sid.value(), lane.value());
    }

    @Override
    public Optional<String> linkedSubject(ConnectionId connection, Sid sid) {
        return database.first(row -> row.text("subject"), LINKED_SUBJECT, connection.value(), sid.value());
    }

    @Override
    public LaneId join(ClaimedLane taskLane, Sid task, ConversationSid conversation) {
        return transactions.call(() -> {
            hold(taskLane);
            LaneId joined = wake(taskLane.connection(), conversation.value());
            link(taskLane.connection(), task, joined);
            database.update(MOVE_NEW_EVENTS, joined.value(), taskLane.id().value());
            return joined;
        });
    }

    @Override
    public int repairForgotten() {
        return database.update(REPAIR_FORGOTTEN);
    }

    private void hold(ClaimedLane lane) {
        if (database.list(JdbcLaneStore::laneId, HOLD, lane.id().value(), lane.fence())
                .isEmpty()) {
            throw new IllegalStateException("lane " + lane.id() + " is held by another server");
        }
    }

    private static LaneId laneId(Row row) throws SQLException {
        return new LaneId(row.uuid("id"));
    }

    private static ClaimedLane claimed(Row row) throws SQLException {
        return new ClaimedLane(
                laneId(row), new ConnectionId(row.uuid("connection_id")), row.text("subject"), row.bigNumber("fence"));
    }
}
