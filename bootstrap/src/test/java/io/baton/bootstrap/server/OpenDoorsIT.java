package io.baton.bootstrap.server;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What anybody may ask of a server, and what asks for a login (architecture.md, "Interfaces that must not move"). */
class OpenDoorsIT {

    private final BatonServer baton = Development.shared().baton();

    @ParameterizedTest
    @ValueSource(strings = {"/health", "/health/started", "/health/ready", "/health/live"})
    void healthIsOpenAndTellsNoDetails(String path) {
        Http.Answer answer = baton.anonymous().get(path).expecting(200);

        assertThat(answer.json().getString("status")).isEqualTo("UP");
        assertThat(answer.json().getList("checks.data.findAll { !it.isEmpty() }"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/openapi", "/api/v1/connections", "/api/v1/sessions"})
    void everythingElseAsksForALogin(String path) {
        baton.anonymous().get(path).expecting(401);
        baton.anonymous().as("admin", "wrong").get(path).expecting(401);
        baton.administrator().get(path).expecting(200);
    }

    @Test
    void theDescriptionNamesTheApi() {
        Http.Answer description =
                baton.administrator().get("/openapi?format=json").expecting(200);

        assertThat(description.json().getMap("paths")).containsKeys("/api/v1/connections", "/api/v1/sessions");
    }
}
