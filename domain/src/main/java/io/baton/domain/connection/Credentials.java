package io.baton.domain.connection;

import io.baton.domain.sid.AccountSid;
import io.baton.domain.sid.ApiKeySid;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What Baton shows Twilio, and what Twilio signs with.
 *
 * @param authToken signs webhooks; also authenticates REST calls when there is no API key
 * @param secondAuthToken a second valid token during rotation
 * @param apiKey used for REST calls when given (contract.md 10)
 */
public record Credentials(
        AccountSid account, Secret authToken, @Nullable Secret secondAuthToken, @Nullable ApiKey apiKey) {

    /** An API key and its secret. */
    public record ApiKey(ApiKeySid sid, Secret secret) {}

    /** The user name of REST calls. */
    public String restUser() {
        return apiKey == null ? account.value() : apiKey.sid().value();
    }

    /** The password of REST calls. */
    public Secret restPassword() {
        return apiKey == null ? authToken : apiKey.secret();
    }

    /** The tokens with which a webhook may be signed. */
    public List<Secret> signingTokens() {
        return secondAuthToken == null
                ? List.of(authToken)
                : Stream.of(authToken, secondAuthToken).toList();
    }
}
