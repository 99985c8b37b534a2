package io.baton.adapter.persistence;

import io.baton.adapter.persistence.Database.Json;
import io.baton.adapter.persistence.document.DocumentMapper;
import io.baton.application.port.out.audit.AuditLog.Change;
import io.baton.application.port.out.audit.AuditStore;
import io.baton.application.port.out.lane.SessionStore.Page;
import io.baton.domain.connection.ConnectionId;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The audit log in plain SQL. */
final class JdbcAuditStore implements AuditStore {

    private static final String APPEND =
            """
            insert into audit (at, who, what, organisation, connection_id, before, after)
            values (?, ?, ?, ?, ?, ?, ?)
            """;

    private static final String LIST =
            """
            select id, at, who, what, organisation, connection_id, before, after from audit
            where (?::uuid is null or connection_id = ?) and (?::timestamptz is null or at >= ?)
                and (?::timestamptz is null or at < ?) and (?::text[] is null or organisation = any (?)) and id < ?
            order by id desc limit ?
            """;

    private final Database database;
    private final DocumentMapper documents;

    JdbcAuditStore(Transactions transactions, DocumentMapper documents) {
        this.database = new Database(transactions);
        this.documents = documents;
    }

    @Override
    public void append(Instant at, String who, Change change) {
        database.update(
                APPEND,
                at,
                who,
                change.what(),
                change.organisation(),
                idOrNull(change.connection()),
                new Json(documents.writeTexts(change.before())),
                new Json(documents.writeTexts(change.after())));
    }

    @Override
    public Page<Line> list(Filter filter) {
        UUID connection = idOrNull(filter.connection());
        String[] organisations = textsOrNull(filter.organisations());
        long before = filter.before() == null ? Long.MAX_VALUE : Cursor.read(filter.before(), Long::parseLong);
        List<Line> lines = database.list(
                this::read,
                LIST,
                connection,
                connection,
                filter.from(),
                filter.from(),
                filter.to(),
                filter.to(),
                organisations,
                organisations,
                before,
                filter.atMost() + 1);
        return Pages.of(lines, filter.atMost(), last -> Long.toString(last.id()));
    }

    private Line read(Row row) throws SQLException {
        UUID connection = row.uuidOrNull("connection_id");
        var change = new Change(
                row.text("what"),
                row.text("organisation"),
                connection == null ? null : new ConnectionId(connection),
                documents.readTexts(row.text("before")),
                documents.readTexts(row.text("after")));
        return new Line(row.bigNumber("id"), row.instant("at"), row.text("who"), change);
    }

    private static String @Nullable [] textsOrNull(@Nullable Set<String> texts) {
        return texts == null ? null : texts.toArray(String[]::new);
    }

    private static @Nullable UUID idOrNull(@Nullable ConnectionId connection) {
        return connection == null ? null : connection.value();
    }
}
