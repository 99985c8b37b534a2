package io.baton.adapter.rest.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.adapter.rest.RestServer;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AuditTest {

    private static final RestServer SERVER = new RestServer();

    @BeforeEach
    void forget() {
        SERVER.audit.asked.clear();
    }

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    @Test
    void showsWhoChangedWhat() {
        var answer = SERVER.get("/api/v1/audit");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body())
                .contains("\"who\":\"ada\"", "\"what\":\"ai.switched\"", "\"organisation\":\"acme\"")
                .contains("\"before\":{\"ai\":\"LIVE\"}", "\"after\":{\"ai\":\"PAUSED\"}", "\"next\":\"bmV4dA\"");
    }

    @Test
    void asksForWhatWasSaid() {
        SERVER.get("/api/v1/audit?from=2026-03-01T00:00:00Z&to=2026-03-02T00:00:00Z&limit=3&cursor=abc");

        assertThat(SERVER.audit.asked).singleElement().satisfies(filter -> {
            assertThat(filter.from()).isEqualTo(Instant.parse("2026-03-01T00:00:00Z"));
            assertThat(filter.to()).isEqualTo(Instant.parse("2026-03-02T00:00:00Z"));
            assertThat(filter.atMost()).isEqualTo(3);
            assertThat(filter.before()).isEqualTo("abc");
        });
    }

    @Test
    void refusesACursorThatWasNotGivenOut() {
        assertThat(SERVER.get("/api/v1/audit?cursor=nonsense").status()).isEqualTo(400);
        assertThat(SERVER.get("/api/v1/audit?connection=acme").status()).isEqualTo(400);
    }
}
