package io.baton.adapter.persistence;

import io.baton.application.port.out.check.RefusalStore;
import io.baton.domain.connection.ConnectionId;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;

/** Counted refusals in plain SQL. */
final class JdbcRefusalStore implements RefusalStore {

    private static final int MOST_REMOTES = 20;

    // a connection that was deleted meanwhile has no use for them
    private static final String ADD =
            """
            insert into webhook_refusal (connection_id, kind, remote, count, last_at)
            select id, ?, ?, ?, ? from connection where id = ?
            on conflict (connection_id, kind, remote) do update
            set count = webhook_refusal.count + excluded.count,
                last_at = greatest(webhook_refusal.last_at, excluded.last_at)
            """;

    private static final String FORGET_OLDEST =
            """
            delete from webhook_refusal refusal using (
                select kind, remote, row_number() over (partition by kind order by last_at desc, remote) as place
                from webhook_refusal where connection_id = ?) ranked
            where refusal.connection_id = ? and refusal.kind = ranked.kind and refusal.remote = ranked.remote
                and ranked.place > ?
            """;

    private static final String LIST =
            """
            select kind, remote, count, last_at from webhook_refusal
            where connection_id = ? order by last_at desc, remote
            """;

    private final Database database;

    JdbcRefusalStore(Transactions transactions) {
        this.database = new Database(transactions);
    }

    @Override
    public void add(ConnectionId connection, List<Refusals> refusals) {
        for (var one : refusals) {
            database.update(ADD, wire(one.kind()), one.remote(), one.count(), one.last(), connection.value());
        }
        database.update(FORGET_OLDEST, connection.value(), connection.value(), MOST_REMOTES);
    }

    @Override
    public List<Refusals> of(ConnectionId connection) {
        return database.list(JdbcRefusalStore::read, LIST, connection.value());
    }

    private static Refusals read(Row row) throws SQLException {
        return new Refusals(
                Kind.valueOf(row.text("kind").toUpperCase(Locale.ROOT)),
                row.text("remote"),
                row.bigNumber("count"),
                row.instant("last_at"));
    }

    private static String wire(Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}
