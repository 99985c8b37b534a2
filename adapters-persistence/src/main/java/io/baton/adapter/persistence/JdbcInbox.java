package io.baton.adapter.persistence;

import io.baton.application.port.out.lane.Inbox;
import io.baton.application.port.out.lane.LaneId;
import io.baton.domain.connection.ConnectionId;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** The inbox in plain SQL. */
final class JdbcInbox implements Inbox {
    private static final String ADD =
            """
            insert into inbox (connection_id, dedup_key, lane_id, source, type, occurred_at, received_at, payload)
            values (?, ?, ?, ?, ?, ?, ?, ?) on conflict (connection_id, dedup_key) do nothing
            """;

    private static final String KNOWS = "select 1 from inbox where connection_id = ? and dedup_key = ?";

    private static final String WAITING =
            """
            select seq, dedup_key, source, type, occurred_at, received_at, payload, attempts
            from inbox where lane_id = ? and state = 'new' order by seq limit ?
            """;

    private static final String MARK = "update inbox set state = ? where seq = ?";

    private static final String COUNT_FAILURE =
            "update inbox set attempts = attempts + 1, error = ? where seq = ? returning attempts";

    private static final String LAST_ARRIVAL =
            "select received_at from inbox where connection_id = ? and source = ? order by received_at desc limit 1";

    private static final String LAST_STREAMED =
            """
            select received_at from inbox where connection_id = ? and source = ? and payload like '{%'
            order by received_at desc limit 1
            """;

    private final Database database;

    JdbcInbox(Transactions transactions) {
        this.database = new Database(transactions);
    }

    @Override
    public boolean add(Arrival arrival) {
        int added = database.update(
                ADD,
                arrival.connection().value(),
                arrival.dedupKey(),
                arrival.lane().value(),
                arrival.source(),
                arrival.type(),
                arrival.occurredAt(),
                arrival.receivedAt(),
                arrival.payload());
        return added == 1;
    }

    @Override
    public boolean knows(ConnectionId connection, String dedupKey) {
        return database.first(row -> Boolean.TRUE, KNOWS, connection.value(), dedupKey)
                .isPresent();
    }

    @Override
    public List<Waiting> waiting(LaneId lane, int atMost) {
        return database.list(JdbcInbox::read, WAITING, lane.value(), atMost);
    }

    @Override
    public void mark(long seq, State state) {
        database.update(MARK, state.name().toLowerCase(Locale.ROOT), seq);
    }

    @Override
    public int countFailure(long seq, String error) {
        return database.one(row -> row.number("attempts"), COUNT_FAILURE, error, seq);
    }

    @Override
    public Instant lastArrival(ConnectionId connection, String source) {
        return database.first(row -> row.instant("received_at"), LAST_ARRIVAL, connection.value(), source)
                .orElse(Instant.EPOCH);
    }

    @Override
    public Instant lastStreamed(ConnectionId connection, String source) {
        return database.first(row -> row.instant("received_at"), LAST_STREAMED, connection.value(), source)
                .orElse(Instant.EPOCH);
    }

    private static Waiting read(Row row) throws SQLException {
        return new Waiting(
                row.bigNumber("seq"),
                row.text("dedup_key"),
                row.text("source"),
                row.text("type"),
                row.instant("occurred_at"),
                row.instant("received_at"),
                row.text("payload"),
                row.number("attempts"));
    }
}
