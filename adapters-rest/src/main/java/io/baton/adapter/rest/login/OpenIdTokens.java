package io.baton.adapter.rest.login;

import io.baton.application.port.out.caller.Grants;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jose4j.http.Get;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jwk.HttpsJwks;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.consumer.ErrorCodes;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumer;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.keys.resolvers.HttpsJwksVerificationKeyResolver;
import org.jspecify.annotations.Nullable;

/** Access tokens of the OpenID provider: signed by one of its keys, issued by it, meant for Baton, not expired (RFC 9068). */
public final class OpenIdTokens {

    private static final Logger LOG = Logger.getLogger(OpenIdTokens.class.getName());

    private static final int CLOCK_SKEW_SECONDS = 30;
    private static final int PATIENCE_MILLIS = 5_000;

    /** Signatures with a key of the provider alone: with a shared secret, or none, anybody could be the issuer. */
    private static final AlgorithmConstraints SIGNATURES = new AlgorithmConstraints(
            ConstraintType.PERMIT, "RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512");

    private final @Nullable OpenIdSettings settings;
    private volatile @Nullable JwtConsumer consumer;

    private OpenIdTokens(@Nullable OpenIdSettings settings) {
        this.settings = settings;
    }

    /** Takes none. */
    public static OpenIdTokens none() {
        return new OpenIdTokens(null);
    }

    /** Takes those of one provider, which is asked for its keys when the first token comes. */
    public static OpenIdTokens of(OpenIdSettings settings) {
        return new OpenIdTokens(settings);
    }

    /** Whether any are taken. */
    boolean areTaken() {
        return settings != null;
    }

    /** Whose token it is; empty when it is not a valid one for Baton. */
    Optional<Login> login(String token) {
        var provider = settings;
        if (provider == null) {
            return Optional.empty();
        }
        try {
            var claims = consumer(provider).processToClaims(token);
            return Optional.of(new Login(user(claims, provider), Grants.ofGroups(roles(claims, provider))));
        } catch (InvalidJwtException | MalformedClaimException e) {
            // its message holds the claims
            LOG.info(() -> "A token was refused: " + reason(e));
        } catch (IOException e) {
            LOG.log(Level.WARNING, "The OpenID provider cannot be asked for its keys", e);
        }
        return Optional.empty();
    }

    private JwtConsumer consumer(OpenIdSettings provider) throws IOException {
        var known = consumer;
        if (known == null) {
            known = newConsumer(provider);
            consumer = known;
        }
        return known;
    }

    private static JwtConsumer newConsumer(OpenIdSettings provider) throws IOException {
        var get = new Get();
        get.setConnectTimeout(PATIENCE_MILLIS);
        get.setReadTimeout(PATIENCE_MILLIS);
        var keys = new HttpsJwks(new OpenIdProvider(provider.issuer()).keys().toString());
        keys.setSimpleHttpGet(get);
        return new JwtConsumerBuilder()
                .setVerificationKeyResolver(new HttpsJwksVerificationKeyResolver(keys))
                .setJwsAlgorithmConstraints(SIGNATURES)
                .setExpectedIssuer(provider.issuer().toString())
                .setExpectedAudience(provider.audience())
                .setRequireExpirationTime()
                .setRequireSubject()
                .setAllowedClockSkewInSeconds(CLOCK_SKEW_SECONDS)
                .build();
    }

    private static String user(JwtClaims claims, OpenIdSettings provider) throws MalformedClaimException {
        var named = claims.getClaimValue(provider.userClaim()) instanceof String name ? name : "";
        return named.isBlank() ? claims.getSubject() : named;
    }

    private static List<String> roles(JwtClaims claims, OpenIdSettings provider) {
        Object value = claims.getClaimsMap();
        for (String step : provider.rolesClaim()) {
            value = value instanceof Map<?, ?> members ? members.get(step) : null;
        }
        if (value instanceof Collection<?> several) {
            return several.stream().map(String::valueOf).toList();
        }
        return value instanceof String one ? List.of(one.split(" ")) : List.of();
    }

    private static String reason(Exception refused) {
        if (!(refused instanceof InvalidJwtException invalid)) {
            return "a claim has another type than expected";
        }
        if (invalid.hasExpired()) {
            return "it has expired";
        }
        if (invalid.hasErrorCode(ErrorCodes.ISSUER_INVALID) || invalid.hasErrorCode(ErrorCodes.ISSUER_MISSING)) {
            return "another issuer";
        }
        if (invalid.hasErrorCode(ErrorCodes.AUDIENCE_INVALID) || invalid.hasErrorCode(ErrorCodes.AUDIENCE_MISSING)) {
            return "it is meant for somebody else";
        }
        return invalid.hasErrorCode(ErrorCodes.SIGNATURE_INVALID)
                ? "the signature is wrong"
                : "it cannot be verified with the provider's keys";
    }
}
