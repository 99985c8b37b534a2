package io.baton.adapter.rest.verify;

import static io.baton.adapter.rest.ConnectionFixture.HEX;
import static org.assertj.core.api.Assertions.assertThat;

import io.baton.adapter.rest.RestServer;
import io.baton.domain.connection.ConnectionId;
import io.baton.domain.sid.WorkflowSid;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class VerifyTest {

    private final RestServer server = new RestServer();
    private final UUID id = UUID.randomUUID();
    private final String path = "/api/v1/connections/" + id + "/verify";

    VerifyTest() {
        server.verify.known = new ConnectionId(id);
    }

    @AfterEach
    void stops() {
        server.close();
    }

    @Test
    void tellsHowEachStepWent() {
        var answer = server.send("POST", path + "?confirm=true", "{\"workflowSid\": \"WW" + HEX + "\"}");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().getBoolean("passed")).isFalse();
        assertThat(answer.json().getString("conversationSid")).isEqualTo("CH" + HEX);
        var steps = answer.json().getJsonArray("steps");
        assertThat(steps.getJsonObject(0).toString())
                .isEqualTo("{\"millis\":1200,\"seen\":\"replied\",\"status\":\"ok\",\"step\":\"ai-answers\"}");
        assertThat(steps.getJsonObject(1).getString("step")).isEqualTo("task-assigned");
        assertThat(steps.getJsonObject(1).getString("status")).isEqualTo("failed");
        assertThat(steps.getJsonObject(2).getString("step")).isEqualTo("handed-off");
        assertThat(steps.getJsonObject(2).getString("status")).isEqualTo("skipped");
        assertThat(server.verify.workflows).containsExactly(Optional.of(new WorkflowSid("WW" + HEX)));
    }

    @Test
    void needsNoBody() {
        assertThat(server.send("POST", path + "?confirm=true", "").status()).isEqualTo(200);
        assertThat(server.verify.workflows).containsExactly(Optional.empty());
    }

    @Test
    void asksToConfirm() {
        server.send("POST", path, "{}").isProblem(409, "confirmation-needed");
        server.send("POST", path + "?confirm=false", "{}").isProblem(409, "confirmation-needed");
    }

    @Test
    void runsOnceAtATime() {
        server.verify.running = true;

        server.send("POST", path + "?confirm=true", "{}").isProblem(409, "already-verifying");
    }

    @Test
    void refusesWhatItDoesNotKnow() {
        server.send("POST", path + "?confirm=yes", "{}").isProblem(400, "invalid-request");
        server.send("POST", path + "?confirm=true", "{\"workflow\": \"x\"}").isProblem(400, "invalid-request");
        server.send("POST", "/api/v1/connections/" + UUID.randomUUID() + "/verify?confirm=true", "{}")
                .isProblem(404, "not-found");
    }
}
