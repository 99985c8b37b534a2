package io.baton.adapter.rest.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.adapter.rest.RestServer;
import io.baton.domain.connection.ConnectionId;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class KnowledgeTest {

    private final RestServer server = new RestServer();
    private final UUID id = UUID.randomUUID();
    private final String path = "/api/v1/knowledge/search?connection=" + id;

    KnowledgeTest() {
        server.knowledge.known = new ConnectionId(id);
    }

    @AfterEach
    void stops() {
        server.close();
    }

    @Test
    void showsWhatAnEngineWouldGetAndWhatIsWrongWithTheArticles() {
        var answer = server.get(path + "&q=can%20I%20return%20it%3F&language=en-GB");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().getJsonArray("items").getJsonObject(0).toString())
                .isEqualTo("{\"confidence\":0.9,\"link\":\"https://shop.example/returns\","
                        + "\"text\":\"Within 30 days.\",\"title\":\"Returns\"}");
        assertThat(answer.json().getJsonArray("items").getJsonObject(1).containsKey("link"))
                .isFalse();
        assertThat(answer.json().getJsonArray("problems").getString(0)).startsWith("latin1.md is left out");
        assertThat(server.knowledge.asked).containsExactly("en-GB: can I return it?");
    }

    @Test
    void takesTheLanguageForUnknownWhenItIsLeftOut() {
        assertThat(server.get(path + "&q=PayPal").status()).isEqualTo(200);
        assertThat(server.knowledge.asked).containsExactly("und: PayPal");
    }

    @Test
    void saysWhatIsMissingOrWrong() {
        var nothing = server.get("/api/v1/knowledge/search").isProblem(400, "invalid-request");
        assertThat(nothing.fields()).containsExactly("connection", "q");

        server.get(path + "&q=").isProblem(400, "invalid-request");
        server.get(path + "&q=a&q=b").isProblem(400, "invalid-request");
        server.get(path + "&q=a&language=english%20please").isProblem(400, "invalid-request");
        server.get(path + "&q=a&limit=3").isProblem(400, "invalid-request");
        server.get(path + "&q=" + "a".repeat(1001)).isProblem(400, "invalid-request");
        server.get("/api/v1/knowledge/search?q=a&connection=acme").isProblem(400, "invalid-request");
    }

    @Test
    void knowsNoOtherConnection() {
        server.get("/api/v1/knowledge/search?q=a&connection=" + UUID.randomUUID())
                .isProblem(404, "not-found");
    }
}
