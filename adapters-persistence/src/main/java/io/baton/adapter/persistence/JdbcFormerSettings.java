package io.baton.adapter.persistence;

import io.baton.adapter.persistence.document.DocumentMapper;
import io.baton.adapter.persistence.secret.SecretCipher;
import io.baton.application.port.in.check.CheckCode;
import io.baton.application.port.out.check.FormerSettings;
import io.baton.domain.connection.ConnectionId;
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
        var encrypted = cipher.encrypt(documents.write(Former.class, former), belongsTo(connection, code));
        database.update(KEEP, connection.value(), code.wire(), encrypted);
    }

    @Override
    public Optional<Former> find(ConnectionId connection, CheckCode code) {
        return database.first(row -> row.text("settings"), FIND, connection.value(), code.wire())
                .map(encrypted -> documents.read(Former.class, cipher.decrypt(encrypted, belongsTo(connection, code))));
    }

    @Override
    public void forget(ConnectionId connection, CheckCode code) {
        database.update(FORGET, connection.value(), code.wire());
    }

    private static String belongsTo(ConnectionId connection, CheckCode code) {
        return connection + "/former_settings/" + code.wire();
    }
}
