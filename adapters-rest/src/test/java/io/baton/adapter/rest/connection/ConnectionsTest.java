package io.baton.adapter.rest.connection;

import static io.baton.adapter.rest.ConnectionFixture.HEX;
import static io.baton.adapter.rest.ConnectionFixture.body;
import static io.baton.adapter.rest.ConnectionFixture.bodyWith;
import static org.assertj.core.api.Assertions.assertThat;

import io.baton.adapter.rest.Answer;
import io.baton.adapter.rest.RestServer;
import io.baton.application.port.in.connection.ConnectionRefused;
import io.baton.application.port.in.connection.ConnectionRefused.WrongValue;
import io.baton.application.port.in.connection.SwitchAiUseCase.Wanted;
import io.baton.application.port.in.connection.TwilioUnreachable;
import io.baton.application.port.out.connection.ConnectionStore.AlreadyConnected;
import io.baton.application.port.out.lane.DatabaseUnavailable;
import io.baton.domain.sid.AccountSid;
import io.baton.domain.sid.WorkspaceSid;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpTimeoutException;
import java.sql.SQLTransientConnectionException;
import java.util.ArrayList;
import java.util.List;
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
        var path = PATH + "/" + server.send("POST", PATH, VALID).json().getString("id");
        server.connections.verification = () -> {
            throw new AlreadyConnected(new AccountSid("AC" + HEX), new WorkspaceSid("WS" + HEX));
        };

        server.send("POST", PATH, VALID).isProblem(409, "already-connected");
        server.send("PUT", path, VALID).isProblem(409, "already-connected");
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

    @Test
    void handsOffWhatRunsWhenTold() {
        var path = PATH + "/" + server.send("POST", PATH, VALID).json().getString("id") + "/ai";

        server.send("PUT", path, "{\"ai\": \"paused\", \"handOff\": true}");
        server.send("PUT", path, "{\"ai\": \"paused\", \"handOff\": false}");
        server.send("PUT", path, "{\"ai\": \"live\"}");

        assertThat(server.connections.switched)
                .containsExactly(Wanted.PAUSED_AND_HANDED_OFF, Wanted.PAUSED, Wanted.LIVE);
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
