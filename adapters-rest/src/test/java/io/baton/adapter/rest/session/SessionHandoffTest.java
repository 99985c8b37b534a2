package io.baton.adapter.rest.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.adapter.rest.RestServer;
import io.baton.application.port.in.session.HandOffSessionUseCase;
import io.baton.domain.session.SessionId;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SessionHandoffTest {

    private static final String PATH = "/api/v1/sessions";
    private static final SessionId ID = new SessionId(new UUID(1, 1));

    private final RestServer server = new RestServer();

    @AfterEach
    void stops() {
        server.close();
    }

    @Test
    void takesAHandoffWithAndWithoutReason() {
        var handoff = PATH + "/" + ID + "/handoff";

        assertThat(server.send("POST", handoff, "{\"reason\": \"VIP\"}").status())
                .isEqualTo(202);
        assertThat(server.send("POST", handoff, "{}").status()).isEqualTo(202);
        assertThat(server.send(server.request(handoff).POST(BodyPublishers.noBody()))
                        .status())
                .isEqualTo(202);

        assertThat(server.sessions.reasons).containsExactly("VIP", "null", "null");
    }

    @Test
    void refusesAHandoffOfWhatTheAiDoesNotHave() {
        server.sessions.answer = HandOffSessionUseCase.Answer.NOT_WITH_AI;

        server.send("POST", PATH + "/" + ID + "/handoff", "{}").isProblem(409, "not-with-ai");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"reason\": 1}", "{\"raeson\": \"VIP\"}", "{\"reason\": \"a\\nb\"}"})
    void refusesAHandoffThatIsNotAsExpected(String body) {
        server.send("POST", PATH + "/" + ID + "/handoff", body).isProblem(400, "invalid-request");

        assertThat(server.sessions.reasons).isEmpty();
    }

    @Test
    void refusesAHandoffWhoseBodyDoesNotSayWhatItIs() {
        var handoff = server.request(PATH + "/" + ID + "/handoff").POST(BodyPublishers.ofString("{}"));

        server.send(handoff).isProblem(415, "unsupported-media-type");

        assertThat(server.sessions.reasons).isEmpty();
    }
}
