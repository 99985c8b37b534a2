package io.baton.adapter.rest.connection;

import io.baton.adapter.rest.input.Field;
import io.baton.adapter.rest.input.Format;
import io.baton.adapter.rest.input.JsonFields;
import io.baton.domain.connection.Credentials;
import io.baton.domain.connection.Secret;
import io.baton.domain.sid.AccountSid;
import io.baton.domain.sid.ApiKeySid;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The credentials among the fields of a connection. Secrets that are left out are those of the connection so far, when there is one, for the same
 * account and the same key. A class and no record: it must not show itself.
 */
public final class CredentialsRequest {

    private static final Format<Secret> SECRET = Format.secret(200, Secret::new);
    private static final String AUTH_TOKEN = "authToken";
    private static final String SECOND_AUTH_TOKEN = "secondAuthToken";
    private static final String API_KEY_SID = "apiKeySid";
    private static final String API_KEY_SECRET = "apiKeySecret";

    private final JsonFields fields;
    private final @Nullable Credentials kept;
    private final Field<AccountSid> account;
    private final Field<Secret> authToken;
    private final Field<Secret> secondAuthToken;
    private final Field<ApiKeySid> apiKeySid;
    private final Field<Secret> apiKeySecret;

    private CredentialsRequest(JsonFields fields, @Nullable Credentials kept) {
        this.fields = fields;
        this.kept = kept;
        account = fields.required("accountSid", Format.sid("AC", AccountSid::new));
        authToken = fields.optional(AUTH_TOKEN, SECRET);
        secondAuthToken = fields.optional(SECOND_AUTH_TOKEN, SECRET);
        apiKeySid = fields.optional(API_KEY_SID, Format.sid("SK", ApiKeySid::new));
        apiKeySecret = fields.optional(API_KEY_SECRET, SECRET);
    }

    /** Reads and checks the fields. */
    public static CredentialsRequest in(JsonFields fields, @Nullable Credentials kept) {
        var request = new CredentialsRequest(fields, kept);
        request.checkTokens();
        request.checkKey();
        return request;
    }

    private void checkTokens() {
        if (!fields.isGiven(AUTH_TOKEN) && keptAuthToken().isEmpty()) {
            fields.violations().missing(AUTH_TOKEN, SECRET.expected());
        }
        var token = authToken.isGiven() ? Optional.of(authToken.get()) : keptAuthToken();
        if (secondAuthToken.isGiven()
                && token.filter(secondAuthToken.get()::equals).isPresent()) {
            fields.violations().wrong(SECOND_AUTH_TOKEN, "another token than authToken");
        }
    }

    private void checkKey() {
        if (fields.isGiven(API_KEY_SID)
                && !fields.isGiven(API_KEY_SECRET)
                && keptKeySecret().isEmpty()) {
            fields.violations().missing(API_KEY_SECRET, "the secret of the key in apiKeySid");
        }
        if (fields.isGiven(API_KEY_SECRET) && !fields.isGiven(API_KEY_SID)) {
            fields.violations().missing(API_KEY_SID, "the SID of the key whose secret is in apiKeySecret");
        }
    }

    /** The credentials, once the fields were checked. */
    public Credentials credentials() {
        var token = authToken.isGiven() ? authToken.get() : keptAuthToken().orElseThrow();
        return new Credentials(account.get(), token, secondToken(token), apiKey());
    }

    // a second token that becomes the first ends its rotation
    private @Nullable Secret secondToken(Secret first) {
        if (secondAuthToken.isGiven()) {
            return secondAuthToken.get();
        }
        return fields.isNull(SECOND_AUTH_TOKEN)
                ? null
                : keptForAccount()
                        .flatMap(credentials -> Optional.ofNullable(credentials.secondAuthToken()))
                        .filter(second -> !second.equals(first))
                        .orElse(null);
    }

    private Credentials.@Nullable ApiKey apiKey() {
        if (!apiKeySid.isGiven()) {
            return null;
        }
        var secret =
                apiKeySecret.isGiven() ? apiKeySecret.get() : keptKeySecret().orElseThrow();
        return new Credentials.ApiKey(apiKeySid.get(), secret);
    }

    private Optional<Secret> keptAuthToken() {
        return keptForAccount().map(Credentials::authToken);
    }

    private Optional<Secret> keptKeySecret() {
        return keptForAccount()
                .flatMap(credentials -> Optional.ofNullable(credentials.apiKey()))
                .filter(key -> apiKeySid.isGiven() && key.sid().equals(apiKeySid.get()))
                .map(Credentials.ApiKey::secret);
    }

    private Optional<Credentials> keptForAccount() {
        return Optional.ofNullable(kept)
                .filter(credentials ->
                        account.isGiven() && credentials.account().equals(account.get()));
    }
}
