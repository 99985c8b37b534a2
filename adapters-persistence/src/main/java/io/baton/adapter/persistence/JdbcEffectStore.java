package io.baton.adapter.persistence;

import io.baton.adapter.persistence.Database.Json;
import io.baton.adapter.persistence.document.DocumentMapper;
import io.baton.application.port.out.lane.EffectStore;
import io.baton.application.port.out.lane.LaneId;
import io.baton.domain.effect.Effect;
import io.baton.domain.effect.EffectKey;
import io.baton.domain.effect.EffectOutcome;
import io.baton.domain.session.SessionId;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Effects in plain SQL. One that has ended never changes again. */
final class JdbcEffectStore implements EffectStore {
    private static final String ADD =
            """
            insert into effect (lane_id, session_id, key, kind, payload, is_long, owner_epoch, wanted_at)
            values (?, ?, ?, ?, ?, ?, ?, ?) on conflict (key) do nothing
            """;

    private static final String SELECT =
            """
            select key, lane_id, session_id, payload, owner_epoch, state, attempts, wanted_at, next_at, started_fence
            from effect
            """;

    private static final String FIRST_OPEN = SELECT
            + """
            where lane_id = ? and state in ('wanted', 'started') and not (is_long and state = 'started')
            order by seq limit 1
            """;

    private static final String FIND = SELECT + "where key = ?";

    private static final String IF_OPEN = " where key = ? and state in ('wanted', 'started')";

    private static final String BEGIN =
            "update effect set state = 'started', attempts = attempts + 1, started_fence = ?, next_at = null" + IF_OPEN;

    private static final String PUT_OFF = "update effect set state = ?, next_at = ?, reason = ?" + IF_OPEN;

    private static final String END = "update effect set state = ?, outcome = ?, reason = ?, next_at = null" + IF_OPEN;

    private static final String WITHDRAW =
            "update effect set state = 'withdrawn', reason = ?, next_at = null" + IF_OPEN;

    private final Database database;
    private final DocumentMapper documents;

    JdbcEffectStore(Transactions transactions, DocumentMapper documents) {
        this.database = new Database(transactions);
        this.documents = documents;
    }

    @Override
    public void add(
            LaneId lane,
            @Nullable SessionId session,
            EffectKey key,
            Effect effect,
            @Nullable Integer epoch,
            Instant wantedAt) {
        database.update(
                ADD,
                lane.value(),
                session == null ? null : session.value(),
                key.value(),
                effect.kind(),
                new Json(documents.write(Effect.class, effect)),
                effect.isLong(),
                epoch,
                wantedAt);
    }

    @Override
    public Optional<Stored> firstOpen(LaneId lane) {
        return database.first(this::read, FIRST_OPEN, lane.value());
    }

    @Override
    public Optional<Stored> find(EffectKey key) {
        return database.first(this::read, FIND, key.value());
    }

    @Override
    public void begin(EffectKey key, long fence) {
        if (database.update(BEGIN, fence, key.value()) == 0) {
            throw new IllegalStateException("effect " + key + " is not open");
        }
    }

    @Override
    public void postpone(EffectKey key, Instant nextAt, String reason) {
        putOff(key, State.WANTED, nextAt, reason);
    }

    @Override
    public void lookAgain(EffectKey key, Instant nextAt, String reason) {
        putOff(key, State.STARTED, nextAt, reason);
    }

    @Override
    public void end(EffectKey key, EffectOutcome outcome) {
        var json = new Json(documents.write(EffectOutcome.class, outcome));
        String reason = outcome instanceof EffectOutcome.SetAside setAside ? setAside.reason() : null;
        database.update(END, wire(stateAfter(outcome)), json, reason, key.value());
    }

    @Override
    public void withdraw(EffectKey key, String reason) {
        database.update(WITHDRAW, reason, key.value());
    }

    private void putOff(EffectKey key, State state, Instant nextAt, String reason) {
        database.update(PUT_OFF, wire(state), nextAt, reason, key.value());
    }

    private static State stateAfter(EffectOutcome outcome) {
        if (outcome instanceof EffectOutcome.Done) {
            return State.DONE;
        }
        return outcome instanceof EffectOutcome.SetAside ? State.SET_ASIDE : State.FAILED;
    }

    private static String wire(State state) {
        return state.name().toLowerCase(Locale.ROOT);
    }

    private Stored read(Row row) throws SQLException {
        UUID session = row.uuidOrNull("session_id");
        return new Stored(
                new EffectKey(row.text("key")),
                new LaneId(row.uuid("lane_id")),
                session == null ? null : new SessionId(session),
                documents.read(Effect.class, row.text("payload")),
                row.numberOrNull("owner_epoch"),
                State.valueOf(row.text("state").toUpperCase(Locale.ROOT)),
                row.number("attempts"),
                row.instant("wanted_at"),
                row.instantOrNull("next_at"),
                row.bigNumberOrNull("started_fence"));
    }
}
