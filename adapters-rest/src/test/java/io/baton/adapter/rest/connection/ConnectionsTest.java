package io.baton.adapter.rest.connection;

import static io.baton.adapter.rest.ConnectionFixture.AUTH_TOKEN;
import static io.baton.adapter.rest.ConnectionFixture.HEX;
import static io.baton.adapter.rest.ConnectionFixture.body;
import static io.baton.adapter.rest.ConnectionFixture.bodyWith;
import static org.assertj.core.api.Assertions.assertThat;

import io.baton.adapter.rest.Answer;
import io.baton.adapter.rest.RestServer;
import io.baton.application.port.in.connection.ConnectionRefused;
import io.baton.application.port.in.connection.ConnectionRefused.WrongValue;
import io.baton.application.port.in.connection.TwilioUnreachable;
import io.baton.application.port.out.connection.ConnectionStore.AlreadyConnected;
import io.baton.application.port.out.lane.DatabaseUnavailable;
import io.baton.domain.connection.Engagement;
import io.baton.domain.sid.AccountSid;
import io.baton.domain.sid.WorkspaceSid;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpTimeoutException;
import java.sql.SQLTransientConnectionException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConnectionsTest {

    private static final String PATH = "/api/v1/connections";
    private static final String VALID = body().build().toString();

    private final RestServer server = new RestServer();

    @AfterEach
    void stops() {
        server.close();
    }

    @Test
    void connectsWithWhatIsRequiredAndFillsInTheRest() {
        var answer = server.send("POST", PATH, VALID);

        assertThat(answer.status()).isEqualTo(201);
        var id = answer.json().getString("id");
        assertThat(answer.header("Location"))
                .hasValueSatisfying(location -> assertThat(location).endsWith(PATH + "/" + id));
        assertThat(answer.json().getString("webhookUrl")).startsWith(RestServer.PUBLIC_URL + "/webhooks/twilio/");
        assertThat(answer.json().getString("workerSid")).isEqualTo("WK" + HEX);
        assertThat(answer.strings("workerSids")).containsExactly("WK" + HEX);
        assertThat(answer.json().getString("conversationsServiceSid")).isEqualTo("IS" + HEX);
        assertThat(answer.json().getString("engagement")).isEqualTo("accept");
        assertThat(answer.json().getInt("aiWorkers")).isEqualTo(1);
        assertThat(answer.json().getString("ai")).isEqualTo("live");
        assertThat(answer.json().getString("createdAt")).isEqualTo("2026-03-01T10:00:00Z");
        assertThat(answer.json()).doesNotContainKeys("aiQueueSid", "pausedBecause", "apiKeySid");
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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "{",
                "nope",
                "[]",
                "\"text\"",
                "null",
                "{\"name\": \"x\",}",
                "{\"name\": \"x\"} trailing",
                "{'name': 'x'}",
                "{\"name\": \"a\", \"name\": \"b\"}",
                "\u0000"
            })
    void namesThePlaceWhereABodyIsNoJsonObject(String body) {
        var answer = server.send("POST", PATH, body);

        answer.isProblem(400, "malformed-json");
        assertThat(server.connections.saved).isEmpty();
    }

    @Test
    void saysInWhichLineTheJsonBreaks() {
        var answer = server.send("POST", PATH, "{\n  \"authToken\": \"" + AUTH_TOKEN + "\"\n  \"name\": \"x\"}");

        assertThat(answer.isProblem(400, "malformed-json").json().getString("detail"))
                .contains("line 3");
        assertThat(answer.body()).doesNotContain(AUTH_TOKEN);
    }

    @Test
    void refusesNestingWithoutEnd() {
        var answer = server.send("POST", PATH, "{\"name\": " + "[".repeat(30_000));

        answer.isProblem(400, "malformed-json");
    }

    @Test
    void refusesNumbersWithoutEnd() {
        var answer = server.send(
                "POST", PATH, bodyWith("aiWorkers", Json.createValue(0)).replace(":0", ":" + "9".repeat(20_000)));

        assertThat(answer.status()).isEqualTo(400);
    }

    @Test
    void refusesBytesThatAreNoUtf8() {
        byte[] latin = {'{', '"', (byte) 0xe4, '"', ':', '1', '}'};
        var answer = server.send(server.request(PATH)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(latin)));

        answer.isProblem(400, "malformed-json");
    }

    @Test
    void refusesBodiesOver64Kib() {
        var answer = server.send("POST", PATH, bodyWith("name", "x".repeat(64 * 1024)));

        answer.isProblem(413, "content-too-large");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/x-www-form-urlencoded", "application/xml"})
    void takesJsonOnly(String contentType) {
        for (String path : List.of(PATH, PATH + "/test")) {
            var answer = server.send(
                    server.request(path).header("Content-Type", contentType).POST(BodyPublishers.ofString(VALID)));

            answer.isProblem(415, "unsupported-media-type");
        }
        assertThat(server.connections.saved).isEmpty();
        assertThat(server.connections.tested).isEmpty();
    }

    @Test
    void refusesABodyThatDoesNotSayWhatItIs() {
        var answer = server.send(server.request(PATH).POST(BodyPublishers.ofString(VALID)));

        answer.isProblem(415, "unsupported-media-type");
        assertThat(server.connections.saved).isEmpty();
    }

    @Test
    void saysWhichValueTwilioDoesNotConfirm() {
        server.connections.verification = () -> {
            throw new ConnectionRefused(List.of(
                    new WrongValue("authToken", "Twilio answers 401"), new WrongValue("aiQueueSid", "no such queue")));
        };

        for (String path : List.of(PATH, PATH + "/test")) {
            var answer = server.send("POST", path, VALID);

            answer.isProblem(422, "refused-by-twilio");
            assertThat(answer.fields()).containsExactly("authToken", "aiQueueSid");
            assertThat(error(answer, "authToken").getString("detail")).isEqualTo("Twilio answers 401");
        }
    }

    @Test
    void asksToComeAgainWhenTwilioOrTheDatabaseIsAway() {
        server.connections.verification = () -> {
            throw new TwilioUnreachable("timed out", new HttpTimeoutException("timed out"));
        };
        var withoutTwilio = server.send("POST", PATH, VALID);
        server.connections.verification = () -> {
            throw new DatabaseUnavailable("away", new SQLTransientConnectionException());
        };
        var withoutDatabase = server.send("POST", PATH, VALID);

        assertThat(withoutTwilio.isProblem(503, "twilio-unreachable").header("Retry-After"))
                .hasValue("30");
        assertThat(withoutDatabase.isProblem(503, "database-unavailable").header("Retry-After"))
                .hasValue("5");
    }

    @Test
    void refusesTheSameWorkspaceAgain() {
        server.connections.verification = () -> {
            throw new AlreadyConnected(new AccountSid("AC" + HEX), new WorkspaceSid("WS" + HEX));
        };

        server.send("POST", PATH, VALID).isProblem(409, "already-connected");
        server.send("PUT", PATH + "/" + UUID.randomUUID(), VALID).isProblem(409, "already-connected");
    }

    @Test
    void testsWithoutSaving() {
        var answer = server.send("POST", PATH + "/test", VALID);

        assertThat(answer.status()).isEqualTo(204);
        assertThat(server.connections.tested).hasSize(1);
        assertThat(server.connections.saved).isEmpty();
    }

    @Test
    void showsReplacesSwitchesRotatesAndDeletes() {
        var path = PATH + "/" + server.send("POST", PATH, VALID).json().getString("id");

        assertThat(server.get(path).json().getString("name")).isEqualTo("Owl Shoes");
        assertThat(server.send("PUT", path, bodyWith("name", "Owl Boots"))
                        .json()
                        .getString("name"))
                .isEqualTo("Owl Boots");
        assertThat(server.send("PUT", path + "/ai", "{\"ai\": \"paused\"}")
                        .json()
                        .getString("ai"))
                .isEqualTo("paused");
        assertThat(server.send(server.request(path + "/rotate-webhook-token").POST(BodyPublishers.noBody()))
                        .json()
                        .getString("webhookUrl"))
                .endsWith("-next");
        assertThat(server.send(server.request(path).DELETE()).status()).isEqualTo(204);
        server.get(path).isProblem(404, "not-found");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"ai\": \"off\"}", "{\"ai\": true}", "{\"ai\": \"live\", \"handOff\": true}"})
    void switchesToLiveOrPausedOnly(String body) {
        var path = PATH + "/" + server.send("POST", PATH, VALID).json().getString("id");

        server.send("PUT", path + "/ai", body).isProblem(400, "invalid-request");
    }

    @ParameterizedTest
    @ValueSource(strings = {"5f0c3c7e-0000-4000-8000-000000000000", "not-a-uuid", "1-2-3", "%2e%2e"})
    void knowsNothingUnderAnotherId(String id) {
        var path = PATH + "/" + id;

        server.get(path).isProblem(404, "not-found");
        server.send("PUT", path, VALID).isProblem(404, "not-found");
        server.send(server.request(path).DELETE()).isProblem(404, "not-found");
        server.send("PUT", path + "/ai", "{\"ai\": \"live\"}").isProblem(404, "not-found");
        server.send(server.request(path + "/rotate-webhook-token").POST(BodyPublishers.noBody()))
                .isProblem(404, "not-found");
    }

    @Test
    void listsByNamePageByPage() {
        for (String name : List.of("c", "a", "ä", "b", "a")) {
            server.send("POST", PATH, bodyWith("name", name));
        }

        var names = new ArrayList<String>();
        var page = server.get(PATH + "?limit=2").json();
        names.addAll(names(page));
        while (page.containsKey("next")) {
            page = server.get(PATH + "?limit=2&cursor=" + page.getString("next"))
                    .json();
            names.addAll(names(page));
        }

        assertThat(names).containsExactly("a", "a", "b", "c", "ä");
    }

    @ParameterizedTest
    @CsvSource({
        "limit=0, limit",
        "limit=201, limit",
        "limit=x, limit",
        "cursor=x, cursor",
        "cursor=e30, cursor",
        "page=2, page"
    })
    void namesAWrongParameter(String query, String parameter) {
        var answer = server.get(PATH + "?" + query);

        assertThat(answer.isProblem(400, "invalid-request").fields()).containsExactly(parameter);
    }

    private static List<String> names(JsonObject page) {
        return page.getJsonArray("items").getValuesAs(JsonObject.class).stream()
                .map(item -> item.getString("name"))
                .toList();
    }

    private static JsonObject error(Answer answer, String field) {
        return answer.json().getJsonArray("errors").getValuesAs(JsonObject.class).stream()
                .filter(error -> error.getString("field").equals(field))
                .findFirst()
                .orElse(Json.createObjectBuilder().build());
    }
}
