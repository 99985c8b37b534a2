package io.baton.adapter.persistence;

import io.baton.adapter.persistence.secret.SecretCipher;
import io.baton.application.port.out.settings.NamedSecrets;
import io.baton.domain.connection.ConnectionId;
import io.baton.domain.connection.Secret;
import java.sql.SQLException;
import java.util.Optional;

/** Secrets of settings in plain SQL. Each is encrypted for its connection and name: moved to another row it can't be read. */
final class JdbcNamedSecrets implements NamedSecrets {
    private static final String PUT =
            """
            insert into setting_secret (connection_id, name, secret) values (?, ?, ?)
            on conflict (connection_id, name) do update set secret = excluded.secret
            """;

    private static final String FIND = "select name, secret from setting_secret where connection_id = ? and name = ?";

    private static final String FORGET = "delete from setting_secret where connection_id = ? and name = ?";

    private static final String OF_OTHER_KEYS =
            """
            select name, secret from setting_secret
            where connection_id = ? and not starts_with(secret, ?) for update
            """;

    private final Database database;
    private final SecretCipher cipher;

    JdbcNamedSecrets(Transactions transactions, SecretCipher cipher) {
        this.database = new Database(transactions);
        this.cipher = cipher;
    }

    @Override
    public void put(ConnectionId connection, String name, Secret secret) {
        database.update(PUT, connection.value(), name, cipher.encrypt(secret.reveal(), belongsTo(connection, name)));
    }

    @Override
    public Optional<Secret> find(ConnectionId connection, String name) {
        return database.first(Encrypted::read, FIND, connection.value(), name).map(found -> opened(connection, found));
    }

    @Override
    public void forget(ConnectionId connection, String name) {
        database.update(FORGET, connection.value(), name);
    }

    /** Encrypts with the current key what another one encrypted. */
    void reEncrypt(ConnectionId connection) {
        database.list(Encrypted::read, OF_OTHER_KEYS, connection.value(), cipher.prefix())
                .forEach(found -> put(connection, found.name(), opened(connection, found)));
    }

    private Secret opened(ConnectionId connection, Encrypted found) {
        return new Secret(cipher.decrypt(found.secret(), belongsTo(connection, found.name())));
    }

    private record Encrypted(String name, String secret) {
        static Encrypted read(Row row) throws SQLException {
            return new Encrypted(row.text("name"), row.text("secret"));
        }
    }

    private static String belongsTo(ConnectionId connection, String name) {
        return connection + "/setting_secret/" + name;
    }
}
