package io.baton.adapter.rest.connection;

import static io.baton.adapter.rest.ConnectionFixture.AUTH_TOKEN;
import static io.baton.adapter.rest.ConnectionFixture.body;
import static io.baton.adapter.rest.ConnectionFixture.bodyWith;
import static org.assertj.core.api.Assertions.assertThat;

import io.baton.adapter.rest.RestServer;
import jakarta.json.Json;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConnectionBodyTest {

    private static final String PATH = "/api/v1/connections";
    private static final String VALID = body().build().toString();

    private final RestServer server = new RestServer();

    @AfterEach
    void stops() {
        server.close();
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
}
