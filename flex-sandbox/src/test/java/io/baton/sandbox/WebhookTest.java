package io.baton.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.baton.sandbox.WebhookReceiver.Received;
import io.baton.sandbox.account.Account;
import io.baton.sandbox.record.SandboxRecord;
import io.baton.sandbox.webhook.Signature;
import jakarta.json.JsonObject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WebhookTest {
    private static final String TASK_ROUTER = "taskrouter.twilio.com";
    private static final String CONVERSATIONS = "conversations.twilio.com";
    private static final Map<String, String> WITH_WEBHOOKS = Map.of("X-Twilio-Webhook-Enabled", "true");

    @TempDir
    Path folder;

    private SandboxServer server;
    private WebhookReceiver receiver;
    private Account account;
    private TwilioClient twilio;

    @BeforeAll
    static void waitLongerOnABusyMachine() {
        Awaitility.setDefaultTimeout(Duration.ofSeconds(30));
    }

    @BeforeEach
    void start() throws Exception {
        server = SandboxServer.start(0, folder);
        receiver = new WebhookReceiver();
        account = server.sandbox().account(Sandbox.DEVELOPMENT);
        twilio = new TwilioClient(server.address(), account.sid(), account.authToken());
    }

    @AfterEach
    void stop() {
        receiver.close();
        server.close();
    }

    @Test
    void taskRouterEventsArriveSignedFilteredAndInOrder() throws Exception {
        subscribe("#rc=3&rp=all", "task.created,reservation.created");

        twilio.control("POST", "/conversations", "{\"channel\":\"sms\",\"task\":\"plain\"}")
                .is(201);

        await().untilAsserted(
                        () -> assertThat(receiver.types()).containsExactly("task.created", "reservation.created"));
        Received event = receiver.received.get(1);
        assertThat(event.signature()).isEqualTo(Signature.of(account.authToken(), receiver.url(), event.fields()));
        assertThat(event.field("AccountSid")).isEqualTo(account.sid());
        assertThat(event.field("WorkspaceSid"))
                .isEqualTo(account.taskRouter().workspace().sid());
        assertThat(event.field("Sid")).startsWith("EV");
        assertThat(event.field("ResourceType")).isEqualTo("reservation");
        assertThat(event.fields())
                .containsKeys(
                        "TimestampMs",
                        "TaskVersion",
                        "ReservationVersion",
                        "WorkerVersion",
                        "TaskAttributes",
                        "WorkerActivityName",
                        "TaskQueueTargetExpression",
                        "OperatingUnitSid");
    }

    @Test
    void failedDeliveryIsRepeatedOnlyWhereTheUrlAsksForIt() throws Exception {
        receiver.statuses.addAll(List.of(500, 503));
        subscribe("#rc=3&rp=5xx", "task.created");
        twilio.control("POST", "/conversations", "{\"task\":\"plain\"}").is(201);
        await().untilAsserted(() -> assertThat(receiver.received).hasSize(3));
        assertThat(receiver.received)
                .extracting(Received::token)
                .containsOnly(receiver.received.get(0).token());

        receiver.statuses.add(500);
        subscribe("", "task.created");
        twilio.control("POST", "/conversations", "{\"task\":\"plain\"}").is(201);
        await().untilAsserted(() -> assertThat(webhooks("task.created")).hasSize(4));

        assertThat(receiver.received).hasSize(4);
    }

    @Test
    void customersAndAgentsFireConversationWebhooksAndRestDoesNot() throws Exception {
        listen("onMessageAdded");
        String conversation = start("{\"channel\":\"sms\",\"task\":\"plain\",\"text\":\"Where is my parcel?\"}");
        String messages =
                "/v1/Services/" + account.conversations().sid() + "/Conversations/" + conversation + "/Messages";

        twilio.call("POST", CONVERSATIONS, messages, "Author", "bot", "Body", "silent")
                .is(201);
        twilio.call("POST", CONVERSATIONS, messages, WITH_WEBHOOKS, "Author", "bot", "Body", "loud")
                .is(201);
        agentWrites(conversation, "I am Maria");

        await().untilAsserted(() -> assertThat(receiver.received)
                .extracting(each -> each.field("Body"))
                .containsExactly("Where is my parcel?", "loud", "I am Maria"));
        assertThat(receiver.received).extracting(each -> each.field("Index")).containsExactly("0", "2", "3");
        assertThat(receiver.received).extracting(each -> each.field("Source")).containsExactly("SMS", "API", "SDK");
        assertThat(receiver.received.get(2).field("ClientIdentity")).isEqualTo("maria");
        assertThat(receiver.received).allSatisfy(each -> {
            assertThat(each.field("RetryCount")).isEqualTo("0");
            assertThat(each.fields()).doesNotContainKey("ChatServiceSid");
            assertThat(each.signature()).isEqualTo(Signature.of(account.authToken(), receiver.url(), each.fields()));
        });
    }

    @Test
    void scopedWebhookGetsItsConversationsEventsAlone() throws Exception {
        String one = start("{\"task\":\"none\"}");
        String other = start("{\"task\":\"none\"}");
        twilio.call(
                        "POST",
                        CONVERSATIONS,
                        "/v1/Conversations/" + one + "/Webhooks",
                        "Target",
                        "webhook",
                        "Configuration.Url",
                        receiver.url(),
                        "Configuration.Filters",
                        "onMessageAdded")
                .is(201);

        twilio.control("POST", "/conversations/" + other + "/messages", "{\"text\":\"other\"}")
                .is(201);
        twilio.control("POST", "/conversations/" + one + "/messages", "{\"text\":\"mine\"}")
                .is(201);

        await().untilAsserted(() -> assertThat(receiver.received).hasSize(1));
        assertThat(receiver.received.get(0).field("Body")).isEqualTo("mine");
    }

    @Test
    void webhooksAreLostDoubledAndOvertakenOnRequest() throws Exception {
        listen("onMessageAdded");
        String conversation = start("{\"task\":\"none\"}");
        fault("{\"kind\":\"webhookDrop\",\"eventType\":\"onMessageAdded\"}");
        write(conversation, "lost");
        fault("{\"kind\":\"webhookDouble\",\"eventType\":\"onMessageAdded\"}");
        write(conversation, "twice");
        fault("{\"kind\":\"webhookReorder\",\"eventType\":\"onMessageAdded\",\"delayMillis\":300}");
        write(conversation, "overtaken");
        write(conversation, "first");

        await().untilAsserted(() -> assertThat(receiver.received)
                .extracting(each -> each.field("Body"))
                .containsExactly("twice", "twice", "first", "overtaken"));
        assertThat(webhooks("onMessageAdded"))
                .anyMatch(each -> each.getString("outcome").equals("dropped"));
    }

    @Test
    void messageToAPhoneIsReportedAsDeliveredOrNot() throws Exception {
        listen("onDeliveryUpdated");
        String conversation = start("{\"channel\":\"sms\",\"task\":\"none\",\"text\":\"Hello\"}");
        String messages = "/v1/Conversations/" + conversation + "/Messages";
        fault("{\"kind\":\"deliveryFails\"}");

        twilio.call("POST", CONVERSATIONS, messages, "Author", "bot", "Body", "lost")
                .is(201);
        twilio.call("POST", CONVERSATIONS, messages, "Author", "bot", "Body", "found")
                .is(201);

        await().untilAsserted(() -> assertThat(receiver.received)
                .extracting(each -> each.field("Status") + " " + each.field("ErrorCode"))
                .containsExactly("sent 0", "undelivered 30003", "sent 0", "delivered 0"));
    }

    @Test
    void recordSurvivesTheSandboxAndGoesOn() throws Exception {
        String conversation = start("{\"task\":\"none\",\"text\":\"Hello\"}");
        server.close();
        List<String> before = Files.readAllLines(folder.resolve(SandboxRecord.FILE));

        server = SandboxServer.start(0, folder);

        assertThat(before).anyMatch(line -> line.contains(conversation) && line.contains("onMessageAdded"));
        List<String> after = Files.readAllLines(folder.resolve(SandboxRecord.FILE));
        assertThat(after).startsWith(before.toArray(String[]::new)).hasSizeGreaterThan(before.size());
        assertThat(SandboxRecord.entry(after.get(after.size() - 1)).getInt("number"))
                .isEqualTo(after.size());
    }

    private void subscribe(String overrides, String filter) throws Exception {
        twilio.call(
                        "POST",
                        TASK_ROUTER,
                        "/v1/Workspaces/" + account.taskRouter().workspace().sid(),
                        "EventCallbackUrl",
                        receiver.url() + overrides,
                        "EventsFilter",
                        filter)
                .is(200);
    }

    private void listen(String event) throws Exception {
        twilio.call(
                        "POST",
                        CONVERSATIONS,
                        "/v1/Services/" + account.conversations().sid() + "/Configuration/Webhooks",
                        "PostWebhookUrl",
                        receiver.url(),
                        "Filters",
                        event)
                .is(200);
    }

    private String start(String json) throws Exception {
        return twilio.control("POST", "/conversations", json).is(201).text("conversationSid");
    }

    private void write(String conversation, String text) throws Exception {
        twilio.control("POST", "/conversations/" + conversation + "/messages", "{\"text\":\"" + text + "\"}")
                .is(201);
    }

    private void agentWrites(String conversation, String text) throws Exception {
        String maria = twilio.control("GET", "/agents", "").first("items").getString("sid");
        String path = "/agents/" + maria + "/conversations/" + conversation + "/messages";
        twilio.control("POST", path, "{\"text\":\"" + text + "\"}").is(201);
    }

    private void fault(String json) throws Exception {
        twilio.control("POST", "/faults", json).is(200);
    }

    private List<JsonObject> webhooks(String eventType) {
        return server.sandbox().record().read("webhook", eventType, 0);
    }
}
