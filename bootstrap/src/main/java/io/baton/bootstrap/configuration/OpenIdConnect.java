package io.baton.bootstrap.configuration;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Optional;

/**
 * The OpenID provider whose access tokens open the API.
 *
 * @param issuer exactly as the provider writes it, with or without a slash at its end
 * @param audience whom its tokens for Baton are meant for
 * @param rolesClaim path of the claim that holds the roles
 * @param userClaim claim that names the user
 */
public record OpenIdConnect(URI issuer, String audience, List<String> rolesClaim, String userClaim) {

    private static final String ISSUER = "baton.oidc.issuer";

    static Optional<OpenIdConnect> read(SettingsReader settings, Mode mode) {
        return settings.text(ISSUER)
                .map(issuer -> new OpenIdConnect(
                        issuer(issuer, mode),
                        settings.required(
                                "baton.oidc.audience", "is needed beside the issuer: other tokens must not open Baton"),
                        List.of(settings.text("baton.oidc.roles-claim", "roles").split("\\.")),
                        settings.text("baton.oidc.user-claim", "preferred_username")));
    }

    private static URI issuer(String text, Mode mode) {
        try {
            URI issuer = new URI(text);
            boolean http = "http".equalsIgnoreCase(issuer.getScheme()) || "https".equalsIgnoreCase(issuer.getScheme());
            if (http && issuer.getHost() != null && issuer.getRawQuery() == null && issuer.getRawFragment() == null) {
                return mode == Mode.PRODUCTION ? Secure.required(ISSUER, issuer) : issuer;
            }
        } catch (URISyntaxException e) {
            throw new ConfigurationRefused(ISSUER, "must be an http or https URL: " + e.getReason());
        }
        throw new ConfigurationRefused(
                ISSUER, "must be an http or https URL with a host and without query or fragment");
    }
}
