package io.baton.adapter.rest.login;

import java.net.URI;
import java.util.List;

/**
 * The OpenID provider whose access tokens are taken.
 *
 * @param issuer exactly as tokens and the provider's own description name it
 * @param audience that a token must be meant for
 * @param rolesClaim the path of the claim that holds the roles, for example {@code realm_access} and {@code roles}
 * @param userClaim the claim that names the user; without it a token goes by its subject
 */
public record OpenIdSettings(URI issuer, String audience, List<String> rolesClaim, String userClaim) {

    public OpenIdSettings {
        rolesClaim = List.copyOf(rolesClaim);
    }
}
