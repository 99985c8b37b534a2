package io.baton.adapter.rest.connection;

import static io.baton.adapter.rest.ConnectionFixture.AUTH_TOKEN;
import static io.baton.adapter.rest.ConnectionFixture.HEX;
import static io.baton.adapter.rest.ConnectionFixture.body;
import static io.baton.adapter.rest.ConnectionFixture.bodyWith;
import static org.assertj.core.api.Assertions.assertThat;

import io.baton.adapter.rest.Answer;
import io.baton.adapter.rest.RestServer;
import io.baton.domain.connection.Engagement;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConnectionFieldsTest {

    private static final String PATH = "/api/v1/connections";
    private static final String VALID = body().build().toString();

    private final RestServer server = new RestServer();

    @AfterEach
    void stops() {
        server.close();
    }

    @Test
    void passesOnEveryFieldAndNeverShowsASecret() {
        var everything = body().add("secondAuthToken", "5econd")
                .add("apiKeySid", "SK" + HEX)
                .add("apiKeySecret", "k3y5ecret")
                .add("aiQueueSid", "WQ" + HEX)
                .add("conversationsServiceSid", "IS" + HEX)
                .add("intakeWorkflowSid", "WW" + HEX)
                .add("humanWorkflowSid", "WW" + HEX)
                .add("humanQueueSid", "WQ" + HEX)
                .add("aiWorkers", 40)
                .add("engagement", "hold")
                .build();

        var answer = server.send("POST", PATH, everything.toString());

        assertThat(server.connections.saved.values()).singleElement().satisfies(saved -> {
            var credentials = saved.connection().credentials();
            assertThat(credentials.authToken().reveal()).isEqualTo(AUTH_TOKEN);
            assertThat(credentials.secondAuthToken().reveal()).isEqualTo("5econd");
            assertThat(credentials.apiKey().secret().reveal()).isEqualTo("k3y5ecret");
            assertThat(saved.connection().engagement()).isEqualTo(Engagement.HOLD);
        });
        everything.forEach((field, value) -> {
            if (!field.endsWith("Token") && !field.endsWith("Secret")) {
                assertThat(answer.json().get(field)).as(field).isEqualTo(value);
            }
        });
        assertThat(answer.body()).doesNotContain(AUTH_TOKEN, "5econd", "k3y5ecret");
    }

    @Test
    void takesBlankAndNullForLeftOut() {
        var blanks = body().add("aiQueueSid", "")
                .add("humanQueueSid", " ")
                .addNull("aiWorkers")
                .addNull("apiKeySid");

        var answer = server.send("POST", PATH, blanks.build().toString());

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.json()).doesNotContainKeys("aiQueueSid", "humanQueueSid");
    }

    @Test
    void forgivesBlanksAroundAPastedSid() {
        var answer = server.send("POST", PATH, bodyWith("accountSid", " AC" + HEX + "\n"));

        assertThat(answer.json().getString("accountSid")).isEqualTo("AC" + HEX);
    }

    @ParameterizedTest
    @CsvSource({
        "accountSid, AC",
        "workspaceSid, WS",
        "aiQueueSid, WQ",
        "conversationsServiceSid, IS",
        "intakeWorkflowSid, WW",
        "humanWorkflowSid, WW",
        "humanQueueSid, WQ",
        "apiKeySid, SK"
    })
    void namesASidThatIsNone(String field, String prefix) {
        var wrong = List.of(
                "XX" + HEX,
                prefix + HEX.substring(1),
                prefix + HEX + "0",
                prefix + "G" + HEX.substring(1),
                prefix + HEX.toUpperCase(java.util.Locale.ROOT),
                prefix.toLowerCase(java.util.Locale.ROOT) + HEX,
                prefix);

        for (String sid : wrong) {
            var answer = server.send("POST", PATH, bodyWith(field, sid));

            answer.isProblem(400, "invalid-request");
            assertThat(answer.fields()).contains(field);
            assertThat(error(answer, field).getString("expected")).startsWith(prefix);
        }
        assertThat(server.connections.saved).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "name            | 5",
                "name            | ` `",
                "name            | null",
                "name            | {}",
                "name            | `a\\nb`",
                "environment     | true",
                "environment     | `12345678901234567890123456789012345678901`",
                "authToken       | `two words`",
                "authToken       | `tökenwithumlaut`",
                "authToken       | [`x`]",
                "workspaceSid    | 17",
                "aiWorkers       | 0",
                "aiWorkers       | 41",
                "aiWorkers       | 1.5",
                "aiWorkers       | `2`",
                "aiWorkers       | 1e99999",
                "aiWorkers       | 99999999999999999999",
                "engagement      | `ACCEPT`",
                "engagement      | `take`",
                "secondAuthToken | `5ecre7a074b0c1d2e3f405162738495a`",
                "apiKeySecret    | `alone`",
            })
    void namesAFieldThatIsNotAsExpected(String field, String json) {
        var body = new StringBuilder(VALID.substring(0, VALID.length() - 1));
        int present = body.indexOf("\"" + field + "\"");
        if (present >= 0) {
            body.replace(
                    present,
                    present + field.length() + 2,
                    "\"" + field + "\":" + json.replace('`', '"') + ",\"unread\"");
        } else {
            body.append(",\"").append(field).append("\":").append(json.replace('`', '"'));
        }

        var answer = server.send("POST", PATH, body.append('}').toString());

        answer.isProblem(400, "invalid-request");
        var named = field.equals("apiKeySecret") ? "apiKeySid" : field;
        assertThat(answer.fields()).contains(named);
        assertThat(error(answer, named).getString("expected")).isNotBlank();
        assertThat(server.connections.saved).isEmpty();
    }

    @Test
    void answersEverythingThatIsWrongAtOnce() {
        var wrong =
                """
                {"name": "", "environment": "x", "accountSid": "AC1", "workspaceSid": "WS2", "aiWorkers": 0,
                 "apiKeySid": "SK%s", "colour": "red", "authTokn": "%s"}
                """
                        .formatted(HEX, AUTH_TOKEN);

        var answer = server.send("POST", PATH, wrong);

        answer.isProblem(400, "invalid-request");
        assertThat(answer.fields())
                .containsExactlyInAnyOrder(
                        "name",
                        "accountSid",
                        "authToken",
                        "workspaceSid",
                        "aiWorkers",
                        "apiKeySecret",
                        "colour",
                        "authTokn");
        assertThat(answer.body()).doesNotContain(AUTH_TOKEN);
    }

    private static JsonObject error(Answer answer, String field) {
        return answer.json().getJsonArray("errors").getValuesAs(JsonObject.class).stream()
                .filter(error -> error.getString("field").equals(field))
                .findFirst()
                .orElse(Json.createObjectBuilder().build());
    }
}
