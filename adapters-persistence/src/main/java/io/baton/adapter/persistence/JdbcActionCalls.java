package io.baton.adapter.persistence;

import io.baton.application.port.out.action.ActionCalls;
import io.baton.domain.action.ActionState;
import io.baton.domain.connection.ConnectionId;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Calls of actions in plain SQL. */
final class JdbcActionCalls implements ActionCalls {

    // Whoever withdraws the question waits for this row to be written: a turn that is asked again sees it. A GET may be
    // sent again under its number, everything else not.
    private static final String START =
            """
            with waiting as (
                select session.id from session join effect on effect.session_id = session.id and effect.lane_id = session.lane_id
                where session.id = ? and session.connection_id = ? and effect.kind = 'AskEngine' and effect.state = 'started'
                    and effect.payload ->> 'turnId' = ? and effect.payload ->> 'attempt' = ?
                for key share of session for share of effect)
            insert into action_call
                (connection_id, turn_id, number, session_id, attempt, action, method, state, at)
            select ?, ?, ?::int, waiting.id, ?::int, ?, ?, 'started', ? from waiting limit 1
            on conflict (connection_id, turn_id, number) do update set
                attempt = excluded.attempt, action = excluded.action, method = excluded.method, state = excluded.state,
                status = null, millis = null, at = excluded.at
            where action_call.method = 'GET'
            """;

    private static final String END =
            """
            update action_call set state = ?, status = ?, millis = ?
            where connection_id = ? and turn_id = ? and number = ? and attempt = ? and state = 'started'
            """;

    private static final String STARTED_UNSAFE =
            "select 1 from action_call where connection_id = ? and turn_id = ? and method <> 'GET' limit 1";

    private final Database database;

    JdbcActionCalls(Transactions transactions) {
        this.database = new Database(transactions);
    }

    @Override
    public boolean start(Call call, Instant now) {
        int written = database.update(
                START,
                call.session().value(),
                call.connection().value(),
                call.turnId(),
                Integer.toString(call.attempt()),
                call.connection().value(),
                call.turnId(),
                call.number(),
                call.attempt(),
                call.action(),
                call.method().name(),
                now);
        return written == 1;
    }

    @Override
    public void end(Call call, ActionState state, @Nullable Integer status, Duration took) {
        database.update(
                END,
                state.wire(),
                status,
                took.toMillis(),
                call.connection().value(),
                call.turnId(),
                call.number(),
                call.attempt());
    }

    @Override
    public boolean hasStartedUnsafe(ConnectionId connection, String turnId) {
        return database.first(row -> Boolean.TRUE, STARTED_UNSAFE, connection.value(), turnId)
                .isPresent();
    }
}
