package io.baton.adapter.rest.login;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** What an OpenID provider says of itself (OpenID Connect Discovery 1.0, 4). */
final class OpenIdProvider {

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final String DESCRIPTION = "/.well-known/openid-configuration";

    private final URI issuer;

    OpenIdProvider(URI issuer) {
        this.issuer = issuer;
    }

    /**
     * Where its keys are.
     *
     * @throws IOException when it does not answer, or describes another issuer or keys that anybody on the way could exchange
     */
    URI keys() throws IOException {
        var description = description();
        if (!issuer.toString().equals(description.getString("issuer", ""))) {
            throw new IOException("the provider describes another issuer");
        }
        try {
            return protectedLikeIssuer(new URI(description.getString("jwks_uri", "")));
        } catch (URISyntaxException e) {
            throw new IOException("the provider names no keys", e);
        }
    }

    private URI protectedLikeIssuer(URI keys) throws IOException {
        if (!issuer.getScheme().equalsIgnoreCase(keys.getScheme())) {
            throw new IOException("the keys are not reached by " + issuer.getScheme());
        }
        return keys;
    }

    private JsonObject description() throws IOException {
        var url = URI.create(issuer.toString().replaceAll("/+$", "") + DESCRIPTION);
        var request = HttpRequest.newBuilder(url).timeout(PATIENCE).build();
        try {
            var answer =
                    HttpClient.newBuilder().connectTimeout(PATIENCE).build().send(request, BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IOException("the provider answered " + answer.statusCode());
            }
            try (var reader = Json.createReader(new StringReader(answer.body()))) {
                return reader.readObject();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("stopped while asking the provider", e);
        } catch (JsonException e) {
            throw new IOException("the provider's description is no JSON", e);
        }
    }
}
