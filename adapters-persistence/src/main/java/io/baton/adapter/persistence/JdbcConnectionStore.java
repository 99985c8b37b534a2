package io.baton.adapter.persistence;

import io.baton.adapter.persistence.Database.Json;
import io.baton.adapter.persistence.document.DocumentMapper;
import io.baton.adapter.persistence.secret.SecretCipher;
import io.baton.application.port.out.connection.ConnectionStore;
import io.baton.domain.connection.ConnectionId;
import io.baton.domain.connection.FlexConnection;
import io.baton.domain.connection.WebhookToken;
import io.baton.domain.sid.WorkspaceSid;
import java.sql.SQLException;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Connections in plain SQL. */
final class JdbcConnectionStore implements ConnectionStore {
    private static final String COLUMNS =
            """
            name, account_sid, workspace_sid, settings, auth_token, second_auth_token, api_key_sid, api_key_secret,
            webhook_token, webhook_token_hash, previous_webhook_token, previous_webhook_token_hash,
            previous_webhook_until, created_at, id
            """;

    private static final String ADD = "insert into connection (" + COLUMNS + ") values (?" + ", ?".repeat(14) + ")"
            + " on conflict (account_sid, workspace_sid) do nothing";

    private static final String SAVE =
            "update connection set (" + COLUMNS + ") = (?" + ", ?".repeat(14) + ") where id = ?";

    private static final String SELECT = "select " + COLUMNS + " from connection ";

    private static final List<String> HOLD = List.of(
            "select id from connection where id = ? for update",
            "select id from lane where connection_id = ? order by id for update");

    private static final String DELETE_EFFECTS =
            "delete from effect where lane_id in (select id from lane where connection_id = ?)";

    private final Transactions transactions;
    private final Database database;
    private final DocumentMapper documents;
    private final SecretCipher cipher;

    JdbcConnectionStore(Transactions transactions, DocumentMapper documents, SecretCipher cipher) {
        this.transactions = transactions;
        this.database = new Database(transactions);
        this.documents = documents;
        this.cipher = cipher;
    }

    @Override
    public void add(FlexConnection connection) {
        if (database.update(ADD, columns(connection)) == 0) {
            throw alreadyConnected(connection);
        }
    }

    @Override
    public void save(FlexConnection connection) {
        if (update(connection) == 0) {
            throw new NoSuchElementException("no connection " + connection.id());
        }
    }

    private int update(FlexConnection connection) {
        try {
            return database.update(SAVE, columnsAndId(connection));
        } catch (IllegalStateException e) {
            throw DatabaseFailures.isDuplicateKey(e) ? alreadyConnected(connection) : e;
        }
    }

    @Override
    public Optional<FlexConnection> find(ConnectionId id) {
        return database.first(this::read, SELECT + "where id = ?", id.value());
    }

    @Override
    public Optional<FlexConnection> findByToken(WebhookToken token) {
        String hash = ConnectionSecrets.hash(token);
        return database.first(
                this::read, SELECT + "where webhook_token_hash = ? or previous_webhook_token_hash = ?", hash, hash);
    }

    @Override
    public List<FlexConnection> all() {
        return database.list(this::read, SELECT + "order by name, id");
    }

    @Override
    public boolean delete(ConnectionId id) {
        return transactions.call(() -> {
            // whoever works a lane holds its row first: taken in another order, the two would wait for each other
            HOLD.forEach(rows -> database.list(row -> row.uuid("id"), rows, id.value()));
            database.update(DELETE_EFFECTS, id.value());
            database.update("delete from inbox where connection_id = ?", id.value());
            database.update("delete from sid_link where connection_id = ?", id.value());
            return database.update("delete from connection where id = ?", id.value()) == 1;
        });
    }

    private static AlreadyConnected alreadyConnected(FlexConnection connection) {
        return new AlreadyConnected(connection.credentials().account(), connection.workspace());
    }

    private @Nullable Object[] columns(FlexConnection connection) {
        var secrets = new ConnectionSecrets(cipher, connection.id());
        var credentials = connection.credentials();
        var apiKey = credentials.apiKey();
        var tokens = connection.webhookTokens();
        return new @Nullable Object[] {
            connection.name(),
            credentials.account().value(),
            connection.workspace().value(),
            new Json(documents.write(StoredSettings.class, StoredSettings.of(connection))),
            secrets.sealed("auth_token", credentials.authToken()),
            secrets.sealedOrNull("second_auth_token", credentials.secondAuthToken()),
            apiKey == null ? null : apiKey.sid().value(),
            apiKey == null ? null : secrets.sealed("api_key_secret", apiKey.secret()),
            secrets.sealed("webhook_token", tokens.current()),
            ConnectionSecrets.hash(tokens.current()),
            secrets.sealedOrNull("previous_webhook_token", tokens.previous()),
            ConnectionSecrets.hashOrNull(tokens.previous()),
            tokens.previousUntil(),
            connection.createdAt(),
            connection.id().value()
        };
    }

    private @Nullable Object[] columnsAndId(FlexConnection connection) {
        @Nullable Object[] columns = columns(connection);
        @Nullable Object[] andId = java.util.Arrays.copyOf(columns, columns.length + 1);
        andId[columns.length] = connection.id().value();
        return andId;
    }

    private FlexConnection read(Row row) throws SQLException {
        var id = new ConnectionId(row.uuid("id"));
        var secrets = new ConnectionSecrets(cipher, id);
        var settings = documents.read(StoredSettings.class, row.text("settings"));
        return new FlexConnection(
                id,
                settings.organisationOrOnly(),
                row.text("name"),
                settings.environment(),
                secrets.credentials(row),
                new WorkspaceSid(row.text("workspace_sid")),
                settings.apiBaseUrl(),
                settings.routing(),
                settings.conversations(),
                settings.workersThereAre(),
                settings.engagement(),
                settings.ai(),
                settings.pausedBecause(),
                settings.conversationSettings(),
                settings.retentionOrDefaults(),
                secrets.webhookTokens(row),
                row.instant("created_at"));
    }
}
