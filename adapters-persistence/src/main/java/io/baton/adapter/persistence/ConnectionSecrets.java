package io.baton.adapter.persistence;

import io.baton.adapter.persistence.secret.SecretCipher;
import io.baton.domain.connection.ConnectionId;
import io.baton.domain.connection.Credentials;
import io.baton.domain.connection.Credentials.ApiKey;
import io.baton.domain.connection.Secret;
import io.baton.domain.connection.WebhookToken;
import io.baton.domain.connection.WebhookTokens;
import io.baton.domain.sid.AccountSid;
import io.baton.domain.sid.ApiKeySid;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** The secrets of one connection, each encrypted for its connection and column. */
final class ConnectionSecrets {
    private final SecretCipher cipher;
    private final ConnectionId connection;

    ConnectionSecrets(SecretCipher cipher, ConnectionId connection) {
        this.cipher = cipher;
        this.connection = connection;
    }

    /** Tokens are found by this, so that the database needs no clear text of them. */
    static String hash(WebhookToken token) {
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256").digest(token.value().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    static @Nullable String hashOrNull(@Nullable WebhookToken token) {
        return token == null ? null : hash(token);
    }

    String sealed(String column, Secret secret) {
        return cipher.encrypt(secret.reveal(), belongsTo(column));
    }

    String sealed(String column, WebhookToken token) {
        return cipher.encrypt(token.value(), belongsTo(column));
    }

    @Nullable
    String sealedOrNull(String column, @Nullable Secret secret) {
        return secret == null ? null : sealed(column, secret);
    }

    @Nullable
    String sealedOrNull(String column, @Nullable WebhookToken token) {
        return token == null ? null : sealed(column, token);
    }

    Credentials credentials(Row row) throws SQLException {
        return new Credentials(
                new AccountSid(row.text("account_sid")),
                new Secret(opened("auth_token", row.text("auth_token"))),
                secretOrNull("second_auth_token", row),
                apiKeyOrNull(row));
    }

    WebhookTokens webhookTokens(Row row) throws SQLException {
        String previous = row.textOrNull("previous_webhook_token");
        return new WebhookTokens(
                new WebhookToken(opened("webhook_token", row.text("webhook_token"))),
                previous == null ? null : new WebhookToken(opened("previous_webhook_token", previous)),
                row.instantOrNull("previous_webhook_until"));
    }

    private @Nullable ApiKey apiKeyOrNull(Row row) throws SQLException {
        String sid = row.textOrNull("api_key_sid");
        Secret secret = secretOrNull("api_key_secret", row);
        return sid == null || secret == null ? null : new ApiKey(new ApiKeySid(sid), secret);
    }

    private @Nullable Secret secretOrNull(String column, Row row) throws SQLException {
        String sealed = row.textOrNull(column);
        return sealed == null ? null : new Secret(opened(column, sealed));
    }

    private String opened(String column, String sealed) {
        return cipher.decrypt(sealed, belongsTo(column));
    }

    private String belongsTo(String column) {
        return connection + "/" + column;
    }
}
