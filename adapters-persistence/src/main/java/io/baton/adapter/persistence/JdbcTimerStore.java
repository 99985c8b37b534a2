package io.baton.adapter.persistence;

import io.baton.application.port.out.lane.LaneId;
import io.baton.application.port.out.lane.TimerStore;
import io.baton.domain.event.Timer;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Timers in plain SQL. */
final class JdbcTimerStore implements TimerStore {
    private static final String SET =
            """
            insert into timer (lane_id, name, due_at) values (?, ?, ?)
            on conflict (lane_id, name) do update set due_at = excluded.due_at
            """;

    private static final String CLEAR = "delete from timer where lane_id = ? and name = ?";

    private static final String DUE =
            "select name, due_at from timer where lane_id = ? and due_at <= ? order by due_at, name";

    private static final String EARLIEST = "select due_at from timer where lane_id = ? order by due_at limit 1";

    private final Database database;

    JdbcTimerStore(Transactions transactions) {
        this.database = new Database(transactions);
    }

    @Override
    public void set(LaneId lane, Timer timer) {
        database.update(SET, lane.value(), timer.name(), timer.dueAt());
    }

    @Override
    public void clear(LaneId lane, String name) {
        database.update(CLEAR, lane.value(), name);
    }

    @Override
    public List<Timer> due(LaneId lane, Instant now) {
        return database.list(row -> new Timer(row.text("name"), row.instant("due_at")), DUE, lane.value(), now);
    }

    @Override
    public Optional<Instant> earliest(LaneId lane) {
        return database.first(row -> row.instant("due_at"), EARLIEST, lane.value());
    }
}
