package io.baton.adapter.rest.connection;

import static io.baton.adapter.rest.ConnectionFixture.AUTH_TOKEN;
import static io.baton.adapter.rest.ConnectionFixture.HEX;
import static io.baton.adapter.rest.ConnectionFixture.body;
import static org.assertj.core.api.Assertions.assertThat;

import io.baton.adapter.rest.Answer;
import io.baton.adapter.rest.RestServer;
import io.baton.domain.connection.Credentials;
import io.baton.domain.connection.Secret;
import jakarta.json.JsonObjectBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a PUT makes of secrets that are left out. */
class ReplacedSecretsTest {

    private static final String PATH = "/api/v1/connections";
    private static final String OTHER_HEX = "fedcba9876543210fedcba9876543210";

    private final RestServer server = new RestServer();
    private String path = PATH;

    @BeforeEach
    void connects() {
        var form = body().add("secondAuthToken", "the-second")
                .add("apiKeySid", "SK" + HEX)
                .add("apiKeySecret", "the-key-secret");
        path = PATH + "/"
                + server.send("POST", PATH, form.build().toString()).json().getString("id");
    }

    @AfterEach
    void stops() {
        server.close();
    }

    @Test
    void keepsWhatIsLeftOut() {
        var credentials = replaced(withoutSecrets().add("apiKeySid", "SK" + HEX));

        assertThat(credentials.authToken()).isEqualTo(new Secret(AUTH_TOKEN));
        assertThat(credentials.secondAuthToken()).isEqualTo(new Secret("the-second"));
        assertThat(credentials.apiKey()).isNotNull();
        assertThat(credentials.restPassword()).isEqualTo(new Secret("the-key-secret"));
    }

    @Test
    void keepsOrganisationAndRetentionThatAreLeftOut() {
        put(withoutSecrets().add("organisation", "acme").add("transcriptDays", 365));

        var kept = put(withoutSecrets()).json();

        assertThat(kept.getString("organisation")).isEqualTo("acme");
        assertThat(kept.getInt("transcriptDays")).isEqualTo(365);
    }

    @Test
    void endsARotationWithNull() {
        var credentials = replaced(withoutSecrets().addNull("secondAuthToken"));

        assertThat(credentials.secondAuthToken()).isNull();
        assertThat(credentials.authToken()).isEqualTo(new Secret(AUTH_TOKEN));
    }

    @Test
    void endsARotationWhenTheSecondTokenBecomesTheFirst() {
        var credentials = replaced(withoutSecrets().add("authToken", "the-second"));

        assertThat(credentials.authToken()).isEqualTo(new Secret("the-second"));
        assertThat(credentials.secondAuthToken()).isNull();
    }

    @Test
    void beginsARotationWithTheSecondTokenAlone() {
        replaced(withoutSecrets().addNull("secondAuthToken"));

        var credentials = replaced(withoutSecrets().add("secondAuthToken", "the-next"));

        assertThat(credentials.signingTokens()).containsExactly(new Secret(AUTH_TOKEN), new Secret("the-next"));
    }

    @Test
    void callsWithTheTokenAgainWhenTheKeyIsLeftOut() {
        assertThat(replaced(withoutSecrets()).apiKey()).isNull();
    }

    @Test
    void asksForTheSecretOfAnotherKey() {
        var answer = put(withoutSecrets().add("apiKeySid", "SK" + OTHER_HEX));

        answer.isProblem(400, "invalid-request");
        assertThat(answer.fields()).containsExactly("apiKeySecret");
    }

    @Test
    void asksForTheTokenOfAnotherAccount() {
        var answer = put(withoutSecrets().add("accountSid", "AC" + OTHER_HEX).add("apiKeySid", "SK" + HEX));

        answer.isProblem(400, "invalid-request");
        assertThat(answer.fields()).containsExactlyInAnyOrder("authToken", "apiKeySecret");
    }

    @Test
    void refusesTheKeptTokenAsSecond() {
        var answer = put(withoutSecrets().add("secondAuthToken", AUTH_TOKEN));

        answer.isProblem(400, "invalid-request");
        assertThat(answer.fields()).containsExactly("secondAuthToken");
    }

    private static JsonObjectBuilder withoutSecrets() {
        return body().remove("authToken");
    }

    private Credentials replaced(JsonObjectBuilder form) {
        assertThat(put(form).status()).isEqualTo(200);
        return server.connections.all().get(0).connection().credentials();
    }

    private Answer put(JsonObjectBuilder form) {
        return server.send("PUT", path, form.build().toString());
    }
}
