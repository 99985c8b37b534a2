package io.baton.bootstrap.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A conversation that was really handed off shows in the figures of its organisation, and of no other (product.md 5.2, 5.5). */
class AnalyticsIT {

    private static final String SESSIONS = "/api/v1/analytics/sessions";
    private static final String HANDOFFS = "/api/v1/analytics/handoffs";

    private static Secured secured;
    private static String connection;

    @BeforeAll
    static void aHumanServesACustomer() {
        secured = Secured.shared();
        Organisation account = secured.development().sandbox().organisation("counted");
        Map<String, Object> form = account.form("accept");
        form.put("organisation", "acme");
        connection = account.connect(secured.baton(), form).getString("id");
        Story story = Story.begin(account, secured.baton(), "sms", "plain");
        story.aiAnswers();
        story.customerAsksForHuman();
        story.humanServes();
    }

    @Test
    void countsTheHandoffByReasonAndHowLongTheCustomerWaited() {
        JsonPath found = figures("viewer:acme", HANDOFFS, "");

        assertThat(found.getInt("total.handoffs")).isEqualTo(1);
        assertThat(found.getInt("total.accepted")).isEqualTo(1);
        assertThat(found.getInt("total.timeToHuman.count")).isEqualTo(1);
        assertThat(found.getDouble("total.timeToHuman.p95")).isPositive();
        assertThat(found.getString("groups.reason[0].key")).isEqualTo("user_requested_human");
        assertThat(found.getDouble("groups.reason[0].share")).isEqualTo(1);
        assertThat(found.getInt("groups.reason[0].figures.handoffs")).isEqualTo(1);
        assertThat(found.getMap("groups").keySet().stream().map(String::valueOf))
                .containsExactlyInAnyOrder(
                        "connection", "channel", "language", "reason", "rule", "sentiment", "hour", "day");
    }

    @Test
    void countsTheSessionByWhatCameOfIt() {
        JsonPath found = figures("supervisor:acme", SESSIONS, "&groupBy=channel&zone=Europe/Berlin");

        assertThat(found.getInt("total.sessions")).isEqualTo(1);
        assertThat(found.getInt("total.outcomes.handed_off.count")).isEqualTo(1);
        assertThat(found.getInt("total.timeToFirstReply.count")).isEqualTo(1);
        assertThat(found.getMap("groups").keySet().stream().map(String::valueOf))
                .containsExactly("channel");
        assertThat(found.getString("groups.channel[0].key")).isEqualTo("sms");
        assertThat(found.getDouble("groups.channel[0].figures.timeToFirstReply.p50"))
                .isPositive();
        assertThat(found.getString("zone")).isEqualTo("Europe/Berlin");
    }

    @Test
    void givesTheSameAsATable() {
        Http.Answer answer = secured.as("viewer:acme")
                .get(HANDOFFS + "?connection=" + connection + "&groupBy=reason&format=csv")
                .expecting(200);

        assertThat(answer.header("Content-Type")).startsWith("text/csv");
        assertThat(answer.header("Content-Disposition")).contains("baton-handoffs.csv");
        assertThat(answer.response().body().lines())
                .hasSize(3)
                .anyMatch(line -> line.startsWith("reason,user_requested_human,1.0000,1,1,0,0,1,"));
        assertThat(Http.send(secured.as("viewer:acme").request(SESSIONS).header("Accept", "text/csv"))
                        .expecting(200)
                        .response()
                        .body())
                .startsWith("by,key,share,sessions,");
    }

    @Test
    void showsAnotherOrganisationNothing() {
        JsonPath found = figures("admin:globex", HANDOFFS, "");

        assertThat(found.getInt("total.handoffs")).isZero();
        assertThat(found.getMap("groups")).isEmpty();
        assertThat(figures("admin:globex", SESSIONS, "").getInt("total.sessions"))
                .isZero();
        assertThat(figures("viewer", SESSIONS, "").getInt("total.sessions")).isEqualTo(1);
        assertThat(secured.as("admin:globex")
                        .get(SESSIONS)
                        .expecting(200)
                        .json()
                        .<String>getList("groups.connection.key"))
                .isNotEqualTo(List.of(connection));
    }

    @Test
    void refusesWhatItCannotCount() {
        Http.Answer answer = secured.as("viewer").get(HANDOFFS + "?groupBy=mood&from=2026-13-01");

        assertThat(answer.expecting(400).json().<String>getList("errors.field"))
                .containsExactlyInAnyOrder("groupBy", "from");
    }

    private static JsonPath figures(String person, String path, String more) {
        return secured.as(person)
                .get(path + "?connection=" + connection + more)
                .expecting(200)
                .json();
    }
}
