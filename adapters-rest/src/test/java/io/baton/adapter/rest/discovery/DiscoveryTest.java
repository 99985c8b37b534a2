package io.baton.adapter.rest.discovery;

import static io.baton.adapter.rest.ConnectionFixture.AUTH_TOKEN;
import static io.baton.adapter.rest.ConnectionFixture.HEX;
import static org.assertj.core.api.Assertions.assertThat;

import io.baton.adapter.rest.RestServer;
import io.baton.domain.connection.ConnectionId;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DiscoveryTest {

    private static final String FOUND =
            """
            {"flex":{"workspaceSid":"WS%1$s","conversationsServiceSid":"IS%1$s","targetWorkflowSid":"WW%1$s"},
            "workspaces":[{"sid":"WS%1$s","name":"Flex Task Assignment"}],
            "queues":[{"sid":"WQ%1$s","name":"Everyone","targetWorkers":"1==1"}],
            "workflows":[{"sid":"WW%1$s","name":"Assign to Anyone"}],
            "activities":[{"sid":"WA%1$s","name":"Offline","available":false}],
            "conversationsServices":[{"sid":"IS%1$s","name":"Flex Chat Service"}]}"""
                    .formatted(HEX);

    private final RestServer server = new RestServer();

    @AfterEach
    void stops() {
        server.close();
    }

    @Test
    void showsWhatAnUnsavedAccountHas() {
        var answer = server.send(
                "POST",
                "/api/v1/connections/discovery",
                "{\"accountSid\": \"AC" + HEX + "\", \"authToken\": \"" + AUTH_TOKEN + "\"}");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json()).isEqualTo(json(FOUND));
        assertThat(server.discovery.asked).singleElement().satisfies(credentials -> assertThat(
                        credentials.account().value())
                .isEqualTo("AC" + HEX));
    }

    @Test
    void asksForCredentials() {
        var answer = server.send("POST", "/api/v1/connections/discovery", "{}");

        answer.isProblem(400, "invalid-request");
        assertThat(answer.fields()).containsExactlyInAnyOrder("accountSid", "authToken");
    }

    @Test
    void showsWhatTheAccountOfAConnectionHas() {
        var id = UUID.randomUUID();
        server.discovery.known = new ConnectionId(id);

        assertThat(server.get("/api/v1/connections/" + id + "/discovery").json())
                .isEqualTo(json(FOUND));
        server.get("/api/v1/connections/" + UUID.randomUUID() + "/discovery").isProblem(404, "not-found");
    }

    private static JsonObject json(String text) {
        try (var reader = Json.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }
}
