package io.baton.adapter.rest.instructions;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.adapter.rest.RestServer;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class InstructionsTest {

    private final RestServer server = new RestServer();
    private final String path = "/api/v1/connections/" + UUID.randomUUID() + "/instructions";

    @AfterEach
    void stops() {
        server.close();
    }

    @Test
    void areKeptVersionByVersion() {
        server.send("PUT", path, "{\"text\": \"Be brief.\"}");
        var saved = server.send(
                "PUT", path, "{\"text\": \"Be kind.\", \"channels\": {\"sms\": \"One sentence.\"}, \"basedOn\": 1}");

        assertThat(saved.status()).isEqualTo(200);
        assertThat(saved.json().getInt("version")).isEqualTo(2);
        assertThat(saved.json().getJsonObject("channels").getString("sms")).isEqualTo("One sentence.");
        assertThat(server.get(path + "?version=1").json().getString("text")).isEqualTo("Be brief.");
        assertThat(server.get(path + "/versions").json().getJsonArray("items")).hasSize(2);
    }

    @Test
    void areNotSavedOverSomebodyElses() {
        server.send("PUT", path, "{\"text\": \"Be brief.\"}");

        var refused = server.send("PUT", path, "{\"text\": \"Be kind.\", \"basedOn\": 0}");

        assertThat(refused.status()).isEqualTo(409);
        assertThat(server.get(path).json().getString("text")).isEqualTo("Be brief.");
    }

    @Test
    void sayWhatIsWrong() {
        var refused =
                server.send("PUT", path, "{\"text\": \"" + "a".repeat(10_001) + "\", \"channels\": {\"fax\": \"x\"}}");

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body()).contains("\"text\"", "channels.fax");
        assertThat(server.get(path).json().getInt("version")).isZero();
    }
}
