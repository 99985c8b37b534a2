package io.baton.adapter.rest.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.adapter.rest.Answer;
import io.baton.adapter.rest.ConnectionFixture;
import io.baton.adapter.rest.RestServer;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ApiTest {

    private static final String CONNECTIONS = "/api/v1/connections";

    private final RestServer server = new RestServer();

    @AfterEach
    void stops() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example.com",
                "http://baton.example.com",
                "https://baton.example.com:8443",
                "https://baton.example.com.evil.net",
                "https://BATON.example.com/",
                "null",
                ""
            })
    void changesNothingForPagesOfOtherSites(String origin) {
        var body = ConnectionFixture.body().build().toString();
        var id = server.send("POST", CONNECTIONS, body).json().getString("id");
        var one = CONNECTIONS + "/" + id;

        refuses(origin, "POST", CONNECTIONS, body);
        refuses(origin, "PUT", one, body);
        refuses(origin, "DELETE", one, "");
        refuses(origin, "POST", one + "/rotate-webhook-token", "");
        refuses(origin, "PUT", one + "/ai", "{\"ai\": \"paused\"}");
        refuses(origin, "POST", "/api/v1/sessions/" + UUID.randomUUID() + "/handoff", "");

        assertThat(server.connections.saved).hasSize(1);
        assertThat(server.get(one).json().getString("ai")).isEqualTo("live");
        assertThat(server.sessions.reasons).isEmpty();
    }

    @Test
    void obeysItsOwnPages() {
        var answer = server.send(server.request(CONNECTIONS)
                .header("Origin", RestServer.PUBLIC_URL)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(ConnectionFixture.body().build().toString())));

        assertThat(answer.status()).isEqualTo(201);
    }

    @Test
    void tellsBrowsersToKeepAndShowNothing() {
        var answers = List.of(
                server.get(CONNECTIONS),
                server.get(CONNECTIONS + "/" + UUID.randomUUID()),
                server.send("POST", CONNECTIONS, "{"),
                server.get("/api/v1/nothing"));

        assertThat(answers).allSatisfy(answer -> {
            assertThat(answer.header("Cache-Control")).hasValue("no-store");
            assertThat(answer.header("X-Content-Type-Options")).hasValue("nosniff");
            assertThat(answer.header("Content-Security-Policy"))
                    .hasValueSatisfying(policy -> assertThat(policy).contains("frame-ancestors 'none'"));
        });
    }

    @Test
    void answersAProblemWhereThereIsNothing() {
        server.get("/api/v1/nothing").isProblem(404, "not-found");

        assertThat(server.send("PATCH", CONNECTIONS, "{}").status()).isEqualTo(405);
        var unacceptable = server.send(server.request(CONNECTIONS).header("Accept", "text/html"));
        assertThat(unacceptable.status()).isEqualTo(406);
        assertThat(unacceptable.json().getString("type")).isEqualTo("about:blank");
    }

    @Test
    void keepsAnInternalErrorToItself() {
        server.connections.verification = () -> {
            throw new IllegalStateException("row 17 of table connection");
        };

        var answer = server.send(
                "POST", CONNECTIONS, ConnectionFixture.body().build().toString());

        answer.isProblem(500, "internal-error");
        assertThat(answer.body()).doesNotContain("row 17", "IllegalState");
        assertThat(answer.json().getString("instance")).startsWith("urn:uuid:");
    }

    private void refuses(String origin, String method, String path, String body) {
        var request = server.request(path)
                .header("Origin", origin)
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        Answer answer = server.send(body.isEmpty() ? request : request.header("Content-Type", "application/json"));

        answer.isProblem(403, "foreign-origin");
    }
}
