package io.baton.bootstrap.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A supervisor steers by the API, and the next conversation is decided by what was saved (product.md 3.1, 3.5). */
class SupervisorWalkIT {

    private static final String TOPIC = "legal advice";
    private static final String FORBIDDEN = "I need legal advice about my order";

    private static Secured secured;
    private static Organisation organisation;
    private static Http supervisor;
    private static String path;

    @BeforeAll
    static void connect() {
        secured = Secured.shared();
        organisation = secured.development().sandbox().organisation("walk");
        path = "/api/v1/connections/"
                + organisation.connect(secured.baton(), "accept").getString("id");
        supervisor = secured.as("supervisor");
    }

    @Test
    void changesAddsClosesTriesAndSeesTheNextConversationDecidedByIt() {
        assertThat(policy("").getInt("version")).isZero();
        assertThat(policy("").getString("toggles.humanRequest")).isEqualTo("at_once");

        changesTheLevel();
        addsATopic();
        setsHolidays();
        triesATranscript();
        theNextConversationIsDecidedByTheNewVersion();
        theAuditLogNamesEveryVersion();
    }

    private static void changesTheLevel() {
        var saved = save(Map.of("level", 2, "basedOn", 0), 200);

        assertThat(saved.getInt("version")).isEqualTo(1);
        assertThat(saved.getString("madeBy")).contains("supervisor");
        assertThat(saved.getString("toggles.humanRequest")).isEqualTo("after_one_question");
    }

    private static void addsATopic() {
        Map<String, Object> changed = Map.of("level", 2, "forbiddenTopics", List.of(TOPIC), "basedOn", 1);

        assertThat(save(changed, 200).getInt("version")).isEqualTo(2);
        save(changed, 409);
        save(Map.of("level", 2, "forbiddenTopics", List.of(" ")), 400);
        assertThat(policy("").getList("forbiddenTopics")).isEqualTo(List.of(TOPIC));
        assertThat(policy("?version=1").getList("forbiddenTopics")).isEmpty();
        assertThat(supervisor.get(path + "/handoff-policy/versions").json().getList("items.version"))
                .isEqualTo(List.of(2, 1));
    }

    // for one channel, so that this test goes the same on a holiday
    private static void setsHolidays() {
        var shift = Map.of("day", "monday", "from", "09:00", "to", "17:00");
        var shop = Map.of(
                "zone", "Europe/Berlin",
                "shifts", List.of(shift),
                "closures", List.of(Map.of("yearly", "12-25"), Map.of("date", "2030-05-01")));

        var saved = supervisor
                .put(
                        path + "/office-hours",
                        Map.of("schedules", Map.of("shop", shop), "channels", Map.of("whatsapp", "shop")))
                .expecting(200)
                .json();

        assertThat(saved.getInt("version")).isEqualTo(1);
        assertThat(saved.getList("schedules.shop.closures")).hasSize(2);
    }

    private static void triesATranscript() {
        var transcript = List.of(
                Map.of("author", "customer", "text", Story.QUESTION),
                Map.of("author", "ai", "text", "It arrives tomorrow."),
                Map.of("author", "customer", "text", FORBIDDEN));

        var turns = supervisor
                .post(path + "/handoff-policy/try", Map.of("messages", transcript))
                .expecting(200)
                .json();

        assertThat(turns.getList("turns.decision")).isEqualTo(List.of("keep", "hand_off"));
        assertThat(turns.getString("turns[1].rule")).isEqualTo("forbidden_topic");
        assertThat(turns.getString("turns[1].words")).isEqualTo(TOPIC);
        assertThat(policy("").getInt("version")).as("nothing was saved").isEqualTo(2);
    }

    private static void theNextConversationIsDecidedByTheNewVersion() {
        var story = Story.begin(organisation, secured.baton(), "sms", "plain");
        story.aiAnswers();
        organisation.customerWrites(story.conversation(), FORBIDDEN);
        Story.patiently().untilAsserted(() -> assertThat(story.session().getString("state"))
                .isEqualTo("waiting_for_human"));

        var timeline = supervisor
                .get("/api/v1/sessions/" + story.session().getString("id") + "/timeline?limit=200")
                .expecting(200)
                .json();
        Map<String, String> decided =
                timeline.getMap("items.findAll { it.kind == 'decision' && it.data.decision == 'hand_off' }[0].data");
        assertThat(decided)
                .containsEntry("rule", "forbidden_topic")
                .containsEntry("words", TOPIC)
                .containsEntry("policy", "2");
    }

    private static void theAuditLogNamesEveryVersion() {
        var id = path.substring(path.lastIndexOf('/') + 1);
        var audit = secured.as("admin")
                .get("/api/v1/audit?limit=200")
                .expecting(200)
                .json();

        assertThat(audit.<String>getList("items.findAll { it.connectionId == '" + id + "' }.what"))
                .filteredOn(what -> what.endsWith(".saved"))
                .containsExactly("office-hours.saved", "handoff-policy.saved", "handoff-policy.saved");
    }

    private static JsonPath policy(String query) {
        return supervisor.get(path + "/handoff-policy" + query).expecting(200).json();
    }

    private static JsonPath save(Map<String, ?> policy, int status) {
        return supervisor
                .put(path + "/handoff-policy", policy)
                .expecting(status)
                .json();
    }
}
