package io.baton.bootstrap.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.stream.Stream;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.keys.HmacKey;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Tokens of an OpenID provider open the API, and only good ones do (product.md 5.5). */
class OpenIdConnectIT {

    private static final String CONNECTIONS = "/api/v1/connections";

    private static Secured secured;
    private static OpenIdProvider provider;

    @BeforeAll
    static void start() {
        secured = Secured.shared();
        provider = secured.provider();
    }

    @Test
    void aGoodTokenOpensWhatItsRolesAllow() {
        Http viewer = secured.bearing(provider.signed(provider.claims("vic", "offline_access", "baton-viewer")));

        viewer.get(CONNECTIONS).expecting(200);
        viewer.get("/openapi").expecting(200);
        viewer.get("/api/v1/audit").expecting(403);
        viewer.post(CONNECTIONS, Map.of()).expecting(403);
        secured.bearing(provider.signed(provider.claims("ada", "baton-admin")))
                .get("/api/v1/audit")
                .expecting(200);
    }

    @Test
    void aTokenWithoutARoleOfOursOpensNothing() {
        secured.bearing(provider.signed(provider.claims("eve", "admin", "viewer")))
                .get(CONNECTIONS)
                .expecting(403);
    }

    @Test
    void passwordsWorkBesideTokens() {
        secured.as("viewer").get(CONNECTIONS).expecting(200);
        secured.baton().administrator().get(CONNECTIONS).expecting(200);
    }

    static Stream<Arguments> badTokens() {
        return Stream.of(
                Arguments.of("another key under the same name", OpenIdProvider.signed(good(), foreignKey())),
                Arguments.of("for another audience", provider.signed(changed(good(), "aud", "another-api"))),
                Arguments.of("without audience", provider.signed(without(good(), "aud"))),
                Arguments.of("of another issuer", provider.signed(changed(good(), "iss", "http://localhost:1"))),
                Arguments.of("without issuer", provider.signed(without(good(), "iss"))),
                Arguments.of("expired", provider.signed(expired())),
                Arguments.of("never expiring", provider.signed(without(good(), "exp"))),
                Arguments.of("of nobody", provider.signed(without(good(), "sub"))),
                Arguments.of("unsigned", unsigned()),
                Arguments.of("signed with the public key as a shared secret", signedWithPublicKey()),
                Arguments.of("changed after it was signed", tampered()),
                Arguments.of("no token at all", "nonsense"),
                Arguments.of("empty", ""));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badTokens")
    void refusesAToken(String what, String token) {
        Http.Answer answer = secured.bearing(token).get(CONNECTIONS).expecting(401);

        assertThat(answer.response().headers().allValues("WWW-Authenticate"))
                .anyMatch(challenge -> challenge.startsWith("Bearer"))
                .anyMatch(challenge -> challenge.startsWith("Basic"));
    }

    @Test
    void takesAKeyThatTheProviderHasChanged() {
        String former = provider.signed(good());
        provider.changeKey("second");

        Story.patiently().untilAsserted(() -> secured.bearing(provider.signed(good()))
                .get(CONNECTIONS)
                .expecting(200));
        secured.bearing(former).get(CONNECTIONS).expecting(401);
    }

    private static JwtClaims good() {
        return provider.claims("ada", "baton-admin");
    }

    private static JwtClaims changed(JwtClaims claims, String name, String value) {
        claims.setStringClaim(name, value);
        return claims;
    }

    private static JwtClaims without(JwtClaims claims, String name) {
        claims.unsetClaim(name);
        return claims;
    }

    private static JwtClaims expired() {
        JwtClaims claims = good();
        NumericDate past = NumericDate.now();
        past.addSeconds(-120);
        claims.setExpirationTime(past);
        return claims;
    }

    private static RsaJsonWebKey foreignKey() {
        return OpenIdProvider.newKey(provider.key().getKeyId());
    }

    private static String unsigned() {
        var signature = new JsonWebSignature();
        signature.setPayload(good().toJson());
        signature.setAlgorithmConstraints(AlgorithmConstraints.NO_CONSTRAINTS);
        signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.NONE);
        return OpenIdProvider.serialized(signature);
    }

    private static String signedWithPublicKey() {
        var signature = new JsonWebSignature();
        signature.setPayload(good().toJson());
        signature.setKeyIdHeaderValue(provider.key().getKeyId());
        signature.setKey(new HmacKey(provider.key().getPublicKey().getEncoded()));
        signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.HMAC_SHA256);
        return OpenIdProvider.serialized(signature);
    }

    private static String tampered() {
        String[] parts = provider.signed(provider.claims("vic", "baton-viewer")).split("\\.");
        String payload = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(good().toJson().getBytes(StandardCharsets.UTF_8));
        return parts[0] + "." + payload + "." + parts[2];
    }
}
