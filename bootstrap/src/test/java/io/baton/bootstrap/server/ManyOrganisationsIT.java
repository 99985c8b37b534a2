package io.baton.bootstrap.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Two organisations on one server, one of which sends whatever it can sign: nothing of the other is changed by it. What is plainly foreign is refused
 * at the door (BadInputIT); here everything is signed, and only the SIDs are the other's.
 */
class ManyOrganisationsIT {

    private static final Duration DOUBT = Duration.ofSeconds(3);

    private static BatonServer baton;
    private static FlexSandbox sandbox;
    private static Database database;
    private static Organisation victim;
    private static Organisation intruder;
    private static String victimsId;
    private static String intrudersId;
    private static String victimsPath;
    private static String intrudersPath;

    @BeforeAll
    static void connectBoth() {
        Development development = Development.shared();
        baton = development.baton();
        sandbox = development.sandbox();
        database = Database.embedded(development.databasePort());
        victim = sandbox.organisation("victim");
        intruder = sandbox.organisation("intruder");
        JsonPath connected = victim.connect(baton, "accept");
        victimsId = connected.getString("id");
        victimsPath = path(connected);
        connected = intruder.connect(baton, "accept");
        intrudersId = connected.getString("id");
        intrudersPath = path(connected);
    }

    private static String path(JsonPath connected) {
        return connected.getString("webhookUrl").substring(baton.address().length());
    }

    @AfterEach
    void nothingIsWrongAnyMore() {
        sandbox.clearFaults();
    }

    @Test
    void aSignatureOfOneIsNoneAtTheOthersDoor() {
        Webhook hers = Webhook.worker(victim.of("accountSid"), victim.of("workspaceSid"));
        Webhook theirs = Webhook.worker(intruder.of("accountSid"), intruder.of("workspaceSid"));

        hers.deliver(baton, victimsPath, intruder.of("authToken")).expecting(403);
        theirs.deliver(baton, victimsPath, intruder.of("authToken")).expecting(403);
        hers.deliver(baton, intrudersPath, victim.of("authToken")).expecting(403);
        hers.deliver(baton, intrudersPath, intruder.of("authToken")).expecting(403);
        theirs.with("WorkspaceSid", victim.of("workspaceSid"))
                .deliver(baton, intrudersPath, intruder.of("authToken"))
                .expecting(403);

        assertThat(database.count("select count(*) from inbox where type = 'worker.created' and connection_id in ('"
                        + victimsId + "', '" + intrudersId + "')"))
                .isZero();
    }

    @Test
    void anEventThatNamesTheOthersConversationStaysInALaneOfItsOwn() {
        Story story = Story.begin(victim, baton, "sms", "interaction");
        story.aiAnswers();
        long known = eventsOf(victimsId);

        victim.takenWebhooks(story.conversation()).forEach(ManyOrganisationsIT::sentByTheIntruder);

        assertThat(database.count("select count(*) from lane where subject = '" + story.conversation() + "'"))
                .isEqualTo(2);
        await().during(DOUBT).atMost(DOUBT.plusSeconds(10)).untilAsserted(() -> assertThat(story.aiMessages())
                .hasSize(1));
        assertThat(eventsOf(victimsId)).isEqualTo(known);
        assertThat(effectOfTheIntruderOn(story)).isEmpty();
        story.customerAsksForHuman();
        story.humanServes();
    }

    @Test
    void anEventThatIsSentBeforeTheOthersOwnDoesNotTakeItsPlace() {
        sandbox.fault(Map.of("kind", "webhookDelay", "eventType", "onMessageAdded", "delayMillis", 4000, "times", 1));
        Story story = Story.begin(victim, baton, "sms", "none");
        String message = story.now().getString("messages[0].sid");

        sentByTheIntruder(new Webhook(Map.of(
                "EventType", "onMessageAdded",
                "ConversationSid", story.conversation(),
                "MessageSid", message,
                "Index", "0",
                "Author", "+15550000000",
                "Body", "This is somebody else's customer",
                "DateCreated", Instant.now().toString())));
        assertThat(database.count("select count(*) from inbox where connection_id = '" + victimsId
                        + "' and dedup_key = 'onMessageAdded:" + message + "'"))
                .as("hers is late")
                .isZero();
        // a sweep would mend it after a minute
        await().atMost(Duration.ofSeconds(40)).until(() -> !story.aiMessages().isEmpty());

        assertThat(story.session().getString("connectionId")).isEqualTo(victimsId);
        assertThat(story.session().<String>getList("transcript.text")).contains(Story.QUESTION);
    }

    @Test
    void anEventOfTheOthersTaskWithoutConversationDoesNotFindItsLane() {
        Story story = Story.begin(victim, baton, "sms", "interaction");
        story.aiAnswers();
        String task = story.now().getString("tasks[0].sid");
        assertThat(database.count("select count(*) from sid_link where sid = '" + task + "' and connection_id = '"
                        + victimsId + "'"))
                .isEqualTo(1);
        long known = eventsOf(victimsId);

        sentByTheIntruder(new Webhook(Map.of(
                "EventType", "task.canceled",
                "Sid", "EV" + "c".repeat(32),
                "TaskSid", task,
                "TaskAssignmentStatus", "canceled",
                "TaskAttributes", "{}",
                "Timestamp", "1750000000")));

        assertThat(database.text(
                        "select string_agg(connection_id::text, ',') from lane where subject = '" + task + "'"))
                .isEqualTo(intrudersId);
        await().during(DOUBT).atMost(DOUBT.plusSeconds(10)).untilAsserted(() -> assertThat(
                        story.session().getString("state"))
                .isEqualTo("with_ai"));
        assertThat(eventsOf(victimsId)).isEqualTo(known);
        assertThat(effectOfTheIntruderOn(story)).isEmpty();
    }

    /** The same event with the intruder's account and workspace, signed by the intruder, at the intruder's own door. */
    private static void sentByTheIntruder(Webhook event) {
        Map<String, String> changed = new TreeMap<>(event.parameters());
        changed.put("AccountSid", intruder.of("accountSid"));
        changed.computeIfPresent("WorkspaceSid", (name, value) -> intruder.of("workspaceSid"));
        changed.computeIfPresent("ChatServiceSid", (name, value) -> intruder.of("conversationsServiceSid"));
        new Webhook(changed)
                .deliver(baton, intrudersPath, intruder.of("authToken"))
                .expecting(204);
    }

    private static long eventsOf(String connection) {
        return database.count("select count(*) from inbox where source in ('taskrouter', 'conversations') and"
                + " connection_id = '" + connection + "'");
    }

    /** What Twilio did for the intruder that concerns the story's conversation. */
    private static List<JsonPath> effectOfTheIntruderOn(Story story) {
        return sandbox.record("rest", story.conversation()).stream()
                .filter(call -> intruder.of("accountSid").equals(call.getString("account")))
                .filter(call -> !"GET".equals(call.getString("method")))
                .filter(call -> call.getInt("status") < 300)
                .toList();
    }
}
