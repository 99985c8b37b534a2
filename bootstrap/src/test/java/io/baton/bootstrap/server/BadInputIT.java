package io.baton.bootstrap.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.restassured.path.json.JsonPath;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is wrong gets the documented status and a clear problem, and changes nothing (product.md 8). */
class BadInputIT {

    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String CONNECTIONS = "/api/v1/connections";

    private static BatonServer baton;
    private static Organisation organisation;
    private static Organisation stranger;
    private static Organisation chatting;
    private static JsonPath connection;
    private static String webhook;
    private static String chattingWebhook;
    private static Database database;

    private String before = "";

    @BeforeAll
    static void connect() {
        Development development = Development.shared();
        baton = development.baton();
        database = Database.embedded(development.databasePort());
        organisation = development.sandbox().organisation("bad-input");
        stranger = development.sandbox().organisation("stranger");
        chatting = development.sandbox().organisation("chatting");
        connection = organisation.connect(baton, "accept");
        webhook = path(connection);
        chattingWebhook = path(chatting.connect(baton, "accept"));
    }

    private static String path(JsonPath connected) {
        return connected.getString("webhookUrl").substring(baton.address().length());
    }

    @BeforeEach
    void look() {
        before = everything();
    }

    @AfterEach
    void nothingChanged() {
        assertThat(everything()).isEqualTo(before);
    }

    /** What is stored of events and connections, and whom the stranger employs. */
    private static String everything() {
        String stored =
                database.text("select string_agg(dedup_key, ',' order by seq) from inbox where connection_id = '"
                        + connection.getString("id") + "'");
        String connections =
                baton.administrator().get(CONNECTIONS).expecting(200).json().prettify();
        return stored + connections + stranger.get("/agents").prettify();
    }

    private static Webhook event() {
        return Webhook.worker(organisation.of("accountSid"), organisation.of("workspaceSid"));
    }

    private static Http.Answer deliver(Webhook event) {
        return event.deliver(baton, webhook, organisation.of("authToken"));
    }

    private static void isProblem(Http.Answer answer, int status, String type) {
        answer.expecting(status);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.json().getString("type")).isEqualTo("urn:baton:problem:" + type);
        assertThat(answer.json().getInt("status")).isEqualTo(status);
        assertThat(answer.json().getString("title")).isNotBlank();
    }

    @Test
    void refusesAWrongSignature() {
        isProblem(event().deliver(baton, webhook, "0123456789abcdef0123456789abcdef"), 403, "bad-signature");
    }

    @Test
    void refusesAMissingSignature() {
        isProblem(baton.anonymous().postForm(webhook, event().fields()), 403, "bad-signature");
    }

    @Test
    void refusesAnUnknownToken() {
        String unknown = "/webhooks/twilio/" + "A".repeat(webhook.length() - "/webhooks/twilio/".length());
        isProblem(event().deliver(baton, unknown, organisation.of("authToken")), 404, "not-found");
    }

    @Test
    void refusesAForeignAccount() {
        isProblem(deliver(event().with("AccountSid", stranger.of("accountSid"))), 403, "foreign-event");
    }

    @Test
    void refusesAForeignWorkspace() {
        isProblem(deliver(event().with("WorkspaceSid", stranger.of("workspaceSid"))), 403, "foreign-event");
    }

    @Test
    void refusesAMalformedForm() {
        isProblem(baton.anonymous().post(webhook, FORM, "EventType=%ZZ&Sid"), 400, "undecodable-event");
    }

    @Test
    void refusesALargeBody() {
        isProblem(baton.anonymous().post(webhook, FORM, "a=" + "b".repeat(300 * 1024)), 413, "content-too-large");
    }

    @Test
    void refusesAnotherContentType() {
        isProblem(baton.anonymous().post(webhook, "text/plain", "hello"), 415, "unsupported-media-type");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "accountSid",
                "workspaceSid",
                "aiQueueSid",
                "conversationsServiceSid",
                "intakeWorkflowSid",
                "humanWorkflowSid",
                "humanQueueSid",
                "apiKeySid"
            })
    void namesTheSidThatIsNone(String field) {
        Map<String, Object> form = stranger.form("accept");
        form.put(field, "XX" + "0".repeat(32));
        form.putIfAbsent("apiKeySecret", "secret");
        form.putIfAbsent("apiKeySid", stranger.of("apiKeySid"));
        Http.Answer answer = baton.administrator().post(CONNECTIONS, form);
        isProblem(answer, 400, "invalid-request");
        assertThat(answer.json().getList("errors.field")).isEqualTo(List.of(field));
    }

    @Test
    void refusesWhatIsNoJson() {
        isProblem(baton.administrator().post(CONNECTIONS, "application/json", "{\"name\": "), 400, "malformed-json");
    }

    @Test
    void refusesAnUnknownField() {
        Map<String, Object> form = stranger.form("accept");
        form.put("acountSid", "a slip of the pen");
        Http.Answer answer = baton.administrator().post(CONNECTIONS, form);
        isProblem(answer, 400, "invalid-request");
        assertThat(answer.json().getList("errors.field")).isEqualTo(List.of("acountSid"));
    }

    @Test
    void saysThatTwilioDoesNotKnowTheAuthToken() {
        Map<String, Object> form = stranger.form("accept");
        form.put("authToken", "0123456789abcdef0123456789abcdef");
        Http.Answer answer = baton.administrator().post(CONNECTIONS, form);
        isProblem(answer, 422, "refused-by-twilio");
        assertThat(answer.json().<String>getList("errors.field")).contains("authToken");
    }

    @Test
    void connectsAWorkspaceOnce() {
        isProblem(baton.administrator().post(CONNECTIONS, organisation.form("accept")), 409, "already-connected");
    }

    @Test
    void asksWhoCalls() {
        baton.anonymous().get(CONNECTIONS).expecting(401);
        baton.anonymous().get("/api/v1/sessions").expecting(401);
        baton.anonymous().post(CONNECTIONS, stranger.form("accept")).expecting(401);
        baton.anonymous().as("admin", "wrong").get(CONNECTIONS).expecting(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/health", "/health/started", "/health/ready", "/health/live"})
    void tellsEverybodyItsHealth(String path) {
        assertThat(baton.anonymous().get(path).expecting(200).json().getString("status"))
                .isEqualTo("UP");
    }

    @Test
    void refusesThePageOfAnotherSite() {
        Http.Answer answer = Http.send(baton.administrator()
                .request(CONNECTIONS)
                .header("Content-Type", "application/json")
                .header("Origin", "https://elsewhere.example")
                .POST(BodyPublishers.ofString("{}")));
        isProblem(answer, 403, "foreign-origin");
    }

    @Test
    void tellsBrowsersToKeepAndShowNothing() {
        Http.Answer answer = baton.administrator().get(CONNECTIONS).expecting(200);
        assertThat(answer.header("Cache-Control")).startsWith("no-store");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("Content-Security-Policy")).contains("frame-ancestors 'none'");
    }

    @Test
    void storesAnEventThatTwilioRepeatsOnce() {
        Story story = Story.begin(chatting, baton, "web", "interaction");
        story.aiAnswers();
        String timeline = timeline(story);
        assertThat(chatting.takenWebhooks(story.conversation())).isNotEmpty().allSatisfy(repeated -> repeated.deliver(
                        baton, chattingWebhook, chatting.of("authToken"))
                .expecting(204));
        await().atMost(Duration.ofSeconds(10))
                .during(Duration.ofSeconds(2))
                .untilAsserted(() -> assertThat(timeline(story)).isEqualTo(timeline));
        assertThat(story.aiMessages()).hasSize(1);
    }

    private static String timeline(Story story) {
        String session = story.session().getString("id");
        return baton.administrator()
                .get("/api/v1/sessions/" + session + "/timeline?limit=200")
                .json()
                .prettify();
    }
}
