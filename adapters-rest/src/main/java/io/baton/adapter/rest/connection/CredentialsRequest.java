package io.baton.adapter.rest.connection;

import io.baton.adapter.rest.input.Field;
import io.baton.adapter.rest.input.Format;
import io.baton.adapter.rest.input.JsonFields;
import io.baton.adapter.rest.input.Violations;
import io.baton.domain.connection.Credentials;
import io.baton.domain.connection.Secret;
import io.baton.domain.sid.AccountSid;
import io.baton.domain.sid.ApiKeySid;
import org.jspecify.annotations.Nullable;

/** The credentials among the fields of a connection. A class and no record: it must not show itself. */
final class CredentialsRequest {

    private static final Format<Secret> SECRET = Format.secret(200, Secret::new);

    private final Field<AccountSid> account;
    private final Field<Secret> authToken;
    private final Field<Secret> secondAuthToken;
    private final Field<ApiKeySid> apiKeySid;
    private final Field<Secret> apiKeySecret;

    private CredentialsRequest(JsonFields fields) {
        account = fields.required("accountSid", Format.sid("AC", AccountSid::new));
        authToken = fields.required("authToken", SECRET);
        secondAuthToken = fields.optional("secondAuthToken", SECRET);
        apiKeySid = fields.optional("apiKeySid", Format.sid("SK", ApiKeySid::new));
        apiKeySecret = fields.optional("apiKeySecret", SECRET);
    }

    static CredentialsRequest in(JsonFields fields) {
        var request = new CredentialsRequest(fields);
        request.checkTogether(fields);
        return request;
    }

    private void checkTogether(JsonFields fields) {
        Violations violations = fields.violations();
        if (fields.isGiven("apiKeySid") && !fields.isGiven("apiKeySecret")) {
            violations.missing("apiKeySecret", "the secret of the key in apiKeySid");
        }
        if (fields.isGiven("apiKeySecret") && !fields.isGiven("apiKeySid")) {
            violations.missing("apiKeySid", "the SID of the key whose secret is in apiKeySecret");
        }
        if (authToken.isGiven()
                && secondAuthToken.isGiven()
                && secondAuthToken.get().equals(authToken.get())) {
            violations.wrong("secondAuthToken", "another token than authToken");
        }
    }

    /** The credentials, once the fields were checked. */
    Credentials credentials() {
        return new Credentials(account.get(), authToken.get(), secondAuthToken.orNull(), apiKey());
    }

    private Credentials.@Nullable ApiKey apiKey() {
        return apiKeySid.isGiven() ? new Credentials.ApiKey(apiKeySid.get(), apiKeySecret.get()) : null;
    }
}
