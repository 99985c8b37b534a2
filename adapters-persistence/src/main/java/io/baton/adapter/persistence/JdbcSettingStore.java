package io.baton.adapter.persistence;

import io.baton.adapter.persistence.Database.Json;
import io.baton.adapter.persistence.document.DocumentMapper;
import io.baton.application.port.out.settings.SettingChanged;
import io.baton.application.port.out.settings.SettingKind;
import io.baton.application.port.out.settings.SettingStore;
import io.baton.domain.connection.ConnectionId;
import io.baton.domain.settings.Versioned;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Settings and their versions in plain SQL. */
final class JdbcSettingStore implements SettingStore {
    private static final String LATEST =
            """
            select version, made_at, made_by, document from setting_version
            where connection_id = ? and name = ? order by version desc limit 1
            """;

    private static final String ONE =
            """
            select version, made_at, made_by, document from setting_version
            where connection_id = ? and name = ? and version = ?
            """;

    private static final String HISTORY =
            """
            select version, made_at, made_by from setting_version
            where connection_id = ? and name = ? order by version desc
            """;

    // two who save at once have one version to give: the later one finds it taken
    private static final String ADD =
            """
            insert into setting_version (connection_id, name, version, made_at, made_by, document)
            select ?, ?, ?::int + 1, ?, ?, ?
            where ?::int = (select coalesce(max(version), 0) from setting_version where connection_id = ? and name = ?)
            on conflict do nothing
            """;

    private final Database database;
    private final DocumentMapper documents;

    JdbcSettingStore(Transactions transactions, DocumentMapper documents) {
        this.database = new Database(transactions);
        this.documents = documents;
    }

    @Override
    public <T> Versioned<T> latest(ConnectionId connection, SettingKind<T> kind) {
        return database.first(row -> read(row, kind), LATEST, connection.value(), kind.name())
                .orElseGet(() -> Versioned.unsaved(kind.defaults()));
    }

    @Override
    public <T> Optional<Versioned<T>> version(ConnectionId connection, SettingKind<T> kind, int version) {
        return version == 0
                ? Optional.of(Versioned.unsaved(kind.defaults()))
                : database.first(row -> read(row, kind), ONE, connection.value(), kind.name(), version);
    }

    private <T> Versioned<T> read(Row row, SettingKind<T> kind) throws SQLException {
        return new Versioned<>(
                row.number("version"),
                row.instant("made_at"),
                row.text("made_by"),
                documents.read(kind.type(), row.text("document")));
    }

    @Override
    public List<Saved> history(ConnectionId connection, SettingKind<?> kind) {
        return database.list(
                row -> new Saved(row.number("version"), row.instant("made_at"), row.text("made_by")),
                HISTORY,
                connection.value(),
                kind.name());
    }

    @Override
    public <T> Versioned<T> add(
            ConnectionId connection, SettingKind<T> kind, T value, int basedOn, String madeBy, Instant madeAt) {
        int added = database.update(
                ADD,
                connection.value(),
                kind.name(),
                basedOn,
                madeAt,
                madeBy,
                new Json(documents.write(kind.type(), value)),
                basedOn,
                connection.value(),
                kind.name());
        if (added == 0) {
            throw new SettingChanged(kind.name(), basedOn);
        }
        return new Versioned<>(basedOn + 1, madeAt, madeBy, value);
    }
}
