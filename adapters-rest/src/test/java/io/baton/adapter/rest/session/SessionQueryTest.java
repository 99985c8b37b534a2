package io.baton.adapter.rest.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.adapter.rest.RestServer;
import io.baton.adapter.rest.SessionFixture;
import io.baton.application.port.out.lane.SessionStore.Filter;
import io.baton.domain.session.SessionId;
import io.baton.domain.session.SessionState;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SessionQueryTest {

    private static final String PATH = "/api/v1/sessions";
    private static final SessionId ID = new SessionId(new UUID(1, 1));

    private final RestServer server = new RestServer();

    @AfterEach
    void stops() {
        server.close();
    }

    @Test
    void asksForWhatTheQuerySays() {
        server.get(PATH + "?query=%2B4915%20x&state=waiting_for_human&channel=sms&reason=no_progress&connection="
                + SessionFixture.CONNECTION
                + "&from=2026-03-01T00:00:00Z&to=2026-03-02T00:00:00%2B01:00&cursor=more&limit=7");

        assertThat(server.sessions.asked)
                .containsExactly(new Filter(
                        SessionFixture.CONNECTION,
                        "+4915 x",
                        SessionState.WAITING_FOR_HUMAN,
                        "sms",
                        "no_progress",
                        Instant.parse("2026-03-01T00:00:00Z"),
                        Instant.parse("2026-03-01T23:00:00Z"),
                        "more",
                        7));
    }

    @Test
    void asksForTheNewestFiftyWhenTheQuerySaysNothing() {
        server.get(PATH + "?query=&state=");

        assertThat(server.sessions.asked)
                .containsExactly(new Filter(null, null, null, null, null, null, null, null, 50));
    }

    @ParameterizedTest
    @CsvSource({
        "state=WITH_AI, state",
        "state=open, state",
        "channel=fax, channel",
        "reason=boredom, reason",
        "connection=7, connection",
        "from=yesterday, from",
        "to=2026-13-01T00:00:00Z, to",
        "from=2026-03-02T00:00:00Z&to=2026-03-01T00:00:00Z, to",
        "limit=0, limit",
        "limit=201, limit",
        "limit=-1, limit",
        "cursor=guessed, cursor",
        "stat=closed, stat",
        "state=new&state=closed, state",
        "query=a%0ab, query"
    })
    void namesAWrongParameter(String query, String parameter) {
        var answer = server.get(PATH + "?" + query);

        assertThat(answer.isProblem(400, "invalid-request").fields()).containsExactly(parameter);
    }

    @Test
    void refusesAQueryThatIsTooLong() {
        var answer = server.get(PATH + "?query=" + "x".repeat(201));

        assertThat(answer.isProblem(400, "invalid-request").fields()).containsExactly("query");
    }

    @ParameterizedTest
    @CsvSource({"cursor=guessed, cursor", "limit=x, limit", "kind=event, kind"})
    void namesAWrongParameterOfATimeline(String query, String parameter) {
        server.sessions.timelines.put(ID, List.of());

        var answer = server.get(PATH + "/" + ID + "/timeline?" + query);

        assertThat(answer.isProblem(400, "invalid-request").fields()).containsExactly(parameter);
    }
}
