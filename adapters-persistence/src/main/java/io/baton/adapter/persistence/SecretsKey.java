package io.baton.adapter.persistence;

import io.baton.adapter.persistence.secret.SecretCipher;
import io.baton.adapter.persistence.secret.WrongSecretsKey;
import io.baton.application.port.out.connection.ConnectionStore;
import io.baton.domain.connection.FlexConnection;

/** Proves at the start that the configured keys fit the database, and moves what an older key encrypted to the current one. */
public final class SecretsKey {
    private static final String BELONGS_TO = "secrets-check";
    private static final String VALUE = "baton";

    private static final String KEEP_FIRST =
            "insert into secrets_check (value) values (?) on conflict (only_row) do nothing";

    private final Transactions transactions;
    private final Database database;
    private final ConnectionStore connections;
    private final SecretCipher cipher;

    SecretsKey(Transactions transactions, ConnectionStore connections, SecretCipher cipher) {
        this.transactions = transactions;
        this.database = new Database(transactions);
        this.connections = connections;
        this.cipher = cipher;
    }

    /** Throws {@link WrongSecretsKey} when no configured key decrypts the stored test value; a first server stores it. */
    public void verify() {
        transactions.run(() -> {
            database.update(KEEP_FIRST, cipher.encrypt(VALUE, BELONGS_TO));
            String stored = database.one(row -> row.text("value"), "select value from secrets_check for update");
            cipher.decrypt(stored, BELONGS_TO);
            if (!cipher.isCurrent(stored)) {
                encryptAnew();
            }
        });
    }

    private void encryptAnew() {
        for (FlexConnection connection : connections.all()) {
            connections.save(connection);
        }
        database.update("update secrets_check set value = ?", cipher.encrypt(VALUE, BELONGS_TO));
    }
}
