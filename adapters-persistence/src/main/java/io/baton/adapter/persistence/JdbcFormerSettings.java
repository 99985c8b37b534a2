package io.baton.adapter.persistence;

import io.baton.adapter.persistence.document.DocumentMapper;
import io.baton.adapter.persistence.secret.SecretCipher;
import io.baton.application.port.in.check.CheckCode;
import io.baton.application.port.out.check.FormerSettings;
import io.baton.domain.connection.ConnectionId;
import java.sql.SQLException;
import java.util.Optional;

/** What fixes replaced, in plain SQL. */
final class JdbcFormerSettings implements FormerSettings {

    private static final String KEEP =
            """
            insert into former_settings (connection_id, code, settings) values (?, ?, ?)
            on conflict (connection_id, code) do update set settings = excluded.settings
            """;

    private static final String FIND = "select settings from former_settings where connection_id = ? and code = ?";

    private static final String FORGET = "delete from former_settings where connection_id = ? and code = ?";

    private static final String OF_OTHER_KEYS =
            """
            select code, settings from former_settings
            where connection_id = ? and not starts_with(settings, ?) for update
            """;

    private static final String REPLACE =
            "update former_settings set settings = ? where connection_id = ? and code = ?";

    private final Database database;
    private final DocumentMapper documents;
    private final SecretCipher cipher;

    JdbcFormerSettings(Transactions transactions, DocumentMapper documents, SecretCipher cipher) {
        this.database = new Database(transactions);
        this.documents = documents;
        this.cipher = cipher;
    }

    @Override
    public void keep(ConnectionId connection, CheckCode code, Former former) {
        var encrypted = cipher.encrypt(documents.write(Former.class, former), belongsTo(connection, code.wire()));
        database.update(KEEP, connection.value(), code.wire(), encrypted);
    }

    @Override
    public Optional<Former> find(ConnectionId connection, CheckCode code) {
        return database.first(row -> row.text("settings"), FIND, connection.value(), code.wire())
                .map(encrypted ->
                        documents.read(Former.class, cipher.decrypt(encrypted, belongsTo(connection, code.wire()))));
    }

    @Override
    public void forget(ConnectionId connection, CheckCode code) {
        database.update(FORGET, connection.value(), code.wire());
    }

    /** Encrypts with the current key what another one encrypted. */
    void reEncrypt(ConnectionId connection) {
        for (Encrypted former : database.list(Encrypted::read, OF_OTHER_KEYS, connection.value(), cipher.prefix())) {
            var belongsTo = belongsTo(connection, former.code());
            var anew = cipher.encrypt(cipher.decrypt(former.settings(), belongsTo), belongsTo);
            database.update(REPLACE, anew, connection.value(), former.code());
        }
    }

    private record Encrypted(String code, String settings) {
        static Encrypted read(Row row) throws SQLException {
            return new Encrypted(row.text("code"), row.text("settings"));
        }
    }

    private static String belongsTo(ConnectionId connection, String code) {
        return connection + "/former_settings/" + code;
    }
}
