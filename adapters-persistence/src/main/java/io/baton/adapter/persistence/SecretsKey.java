package io.baton.adapter.persistence;

import io.baton.adapter.persistence.secret.SecretCipher;
import io.baton.adapter.persistence.secret.WrongSecretsKey;
import io.baton.application.port.out.connection.ConnectionStore;
import io.baton.application.port.out.secret.StoredSecrets;
import io.baton.domain.connection.ConnectionId;
import java.util.List;

/** Proves at the start that the configured keys fit the database, and moves what an older key encrypted to the current one. */
public final class SecretsKey implements StoredSecrets {
    private static final String BELONGS_TO = "secrets-check";
    private static final String VALUE = "baton";

    private static final String KEEP_FIRST =
            "insert into secrets_check (value) values (?) on conflict (only_row) do nothing";

    private static final String OF_OTHER_KEYS =
            """
            select connection.id from connection, (select ?::text as prefix) current
            where not starts_with(auth_token, prefix) or not starts_with(webhook_token, prefix)
                or not coalesce(starts_with(second_auth_token, prefix), true)
                or not coalesce(starts_with(api_key_secret, prefix), true)
                or not coalesce(starts_with(previous_webhook_token, prefix), true)
                or exists (select 1 from former_settings former
                    where former.connection_id = connection.id and not starts_with(former.settings, prefix))
                or exists (select 1 from setting_secret named
                    where named.connection_id = connection.id and not starts_with(named.secret, prefix))
            order by connection.id
            """;

    private final Transactions transactions;
    private final Database database;
    private final ConnectionStore connections;
    private final JdbcFormerSettings formerSettings;
    private final JdbcNamedSecrets namedSecrets;
    private final SecretCipher cipher;

    SecretsKey(
            Transactions transactions,
            ConnectionStore connections,
            JdbcFormerSettings formerSettings,
            JdbcNamedSecrets namedSecrets,
            SecretCipher cipher) {
        this.transactions = transactions;
        this.database = new Database(transactions);
        this.connections = connections;
        this.formerSettings = formerSettings;
        this.namedSecrets = namedSecrets;
        this.cipher = cipher;
    }

    /** Throws {@link WrongSecretsKey} when no configured key decrypts the stored test value; a first server stores it. */
    public void verify() {
        transactions.run(() -> {
            database.update(KEEP_FIRST, cipher.encrypt(VALUE, BELONGS_TO));
            String stored = database.one(row -> row.text("value"), "select value from secrets_check");
            cipher.decrypt(stored, BELONGS_TO);
        });
    }

    @Override
    public String keyId() {
        return cipher.currentKey();
    }

    @Override
    public List<ConnectionId> ofOtherKeys() {
        return database.list(row -> new ConnectionId(row.uuid("id")), OF_OTHER_KEYS, cipher.prefix());
    }

    @Override
    public boolean reEncrypt(ConnectionId connection) {
        return transactions.call(() -> {
            // nobody may change it between reading and writing: this would put the old values back
            database.list(
                    row -> row.uuid("id"), "select id from connection where id = ? for update", connection.value());
            var found = connections.find(connection);
            found.ifPresent(connections::save);
            formerSettings.reEncrypt(connection);
            namedSecrets.reEncrypt(connection);
            return found.isPresent();
        });
    }

    @Override
    public void reEncryptTestValue() {
        database.update("update secrets_check set value = ?", cipher.encrypt(VALUE, BELONGS_TO));
    }
}
