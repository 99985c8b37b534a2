package io.baton.adapter.rest.login;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.adapter.rest.RestServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class OrganisationFilterTest {

    private static final RestServer SERVER = new RestServer();

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    @Test
    void takesNobodyForTheServerItself() {
        var anonymous = SERVER.request("/api/v1/audit").header("X-Anonymous", "yes");

        var answer = SERVER.send(anonymous);

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.body()).contains("urn:baton:problem:login-needed");
        assertThat(SERVER.audit.asked).isEmpty();
    }

    @Test
    void knowsNoIdThatIsNone() {
        var answer = SERVER.get("/api/v1/sessions/not-an-id");

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.body()).contains("No session has this id");
    }
}
