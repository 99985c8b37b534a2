package io.baton.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.baton.sandbox.TwilioClient.Answered;
import io.baton.sandbox.account.Account;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What Twilio's clients see when they are refused, or when the line is bad. */
class RefusalTest {
    private static final String TASK_ROUTER = "taskrouter.twilio.com";
    private static final String CONVERSATIONS = "conversations.twilio.com";

    @TempDir
    Path folder;

    private SandboxServer server;
    private Account account;
    private TwilioClient twilio;
    private String workspace;

    @BeforeEach
    void start() {
        server = SandboxServer.start(0, folder);
        account = server.sandbox().account(Sandbox.DEVELOPMENT);
        twilio = new TwilioClient(server.address(), account.sid(), account.authToken());
        workspace = "/v1/Workspaces/" + account.taskRouter().workspace().sid();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void wrongCredentialsAre401() throws Exception {
        Answered answer =
                new TwilioClient(server.address(), account.sid(), "wrong").call("GET", TASK_ROUTER, workspace);

        assertError(answer, 401, 20003);
    }

    @Test
    void apiKeyIsAsGoodAsTheAuthToken() throws Exception {
        new TwilioClient(server.address(), account.apiKeySid(), account.apiKeySecret())
                .call("GET", TASK_ROUTER, workspace)
                .is(200);
    }

    @Test
    void anotherAccountsWorkspaceIsNotFound() throws Exception {
        String other = twilio.control("POST", "/organisations", "{\"name\":\"acme\"}")
                .is(201)
                .text("workspaceSid");

        assertError(twilio.call("GET", TASK_ROUTER, "/v1/Workspaces/" + other), 404, 20404);
        assertThat(server.sandbox().account("acme").sid()).isNotEqualTo(account.sid());
    }

    @Test
    void unknownPathsAndMethodsAreRefused() throws Exception {
        assertError(twilio.call("GET", TASK_ROUTER, workspace + "/Nothing"), 404, 20404);
        assertError(twilio.call("GET", "api.example.com", workspace), 404, 20404);
        assertError(twilio.call("DELETE", TASK_ROUTER, workspace + "/Events"), 405, 20004);
    }

    @Test
    void workersNameIsUniqueWhateverItsCase() throws Exception {
        Answered answer = twilio.call("POST", TASK_ROUTER, workspace + "/Workers", "FriendlyName", "MARIA LOPEZ");

        assertError(answer, 400, 20001);
    }

    @Test
    void etagGuardsATask() throws Exception {
        Answered created = twilio.call("POST", TASK_ROUTER, workspace + "/Tasks", "Attributes", "{\"handedOff\":true}")
                .is(201);
        String task = workspace + "/Tasks/" + created.text("sid");
        String etag = twilio.call("GET", TASK_ROUTER, task)
                .response()
                .headers()
                .firstValue("ETag")
                .orElseThrow();
        assertThat(etag).matches("\"\\d+\"");

        twilio.call("POST", TASK_ROUTER, task, Map.of("If-Match", etag), "Attributes", "{\"a\":1}")
                .is(200);
        Answered stale = twilio.call("POST", TASK_ROUTER, task, Map.of("If-Match", etag), "Attributes", "{\"a\":2}");

        assertThat(stale.status()).isEqualTo(412);
        assertThat(twilio.call("GET", TASK_ROUTER, task).text("attributes")).isEqualTo("{\"a\":1}");
    }

    @Test
    void listShowsNoAttributesAndFollowsItsNextPage() throws Exception {
        for (int i = 0; i < 3; i++) {
            twilio.call("POST", TASK_ROUTER, workspace + "/Tasks", "Attributes", "{\"n\":" + i + "}")
                    .is(201);
        }

        Answered first = twilio.call("GET", TASK_ROUTER, workspace + "/Tasks", "PageSize", "2")
                .is(200);
        assertThat(first.first("tasks").isNull("attributes")).isTrue();
        String next = first.json().getJsonObject("meta").getString("next_page_url");
        assertThat(next).startsWith("https://" + TASK_ROUTER + workspace + "/Tasks?");
        Answered second = twilio.call("GET", TASK_ROUTER, next.substring(("https://" + TASK_ROUTER).length()));

        assertThat(second.is(200).json().getJsonArray("tasks")).hasSize(1);
        assertThat(second.json().getJsonObject("meta").isNull("next_page_url")).isTrue();
    }

    @Test
    void tasksAreFoundByTheirAttributes() throws Exception {
        twilio.call("POST", TASK_ROUTER, workspace + "/Tasks", "Attributes", "{\"batonKey\":\"k1\"}")
                .is(201);
        twilio.call("POST", TASK_ROUTER, workspace + "/Tasks", "Attributes", "{\"batonKey\":\"k2\"}")
                .is(201);

        Answered found = twilio.call(
                "GET",
                TASK_ROUTER,
                workspace + "/Tasks",
                "EvaluateTaskAttributes",
                "batonKey == 'k2'",
                "AssignmentStatus",
                "pending",
                "AssignmentStatus",
                "reserved");

        assertThat(found.is(200).json().getJsonArray("tasks")).hasSize(1);
        assertError(
                twilio.call("GET", TASK_ROUTER, workspace + "/Tasks", "EvaluateTaskAttributes", "batonKey =="),
                400,
                20001);
    }

    @Test
    void messagesAreLimitedByTheirChannel() throws Exception {
        String phone = messages(start("{\"channel\":\"sms\",\"task\":\"none\"}"));
        String chat = messages(start("{\"channel\":\"web\",\"task\":\"none\"}"));

        assertError(twilio.call("POST", CONVERSATIONS, phone, "Body", "x".repeat(1601)), 400, 20001);
        twilio.call("POST", CONVERSATIONS, phone, "Body", "x".repeat(1600)).is(201);
        twilio.call("POST", CONVERSATIONS, chat, "Body", "x".repeat(32 * 1024)).is(201);
        assertError(twilio.call("POST", CONVERSATIONS, chat, "Body", "x".repeat(32 * 1024 + 1)), 400, 20001);
        assertError(
                twilio.call(
                        "POST", CONVERSATIONS, chat, "Body", "x", "Attributes", "{\"a\":\"" + "x".repeat(4096) + "\"}"),
                400,
                20001);
    }

    @Test
    void closedConversationTakesNothingMore() throws Exception {
        String conversation = start("{\"channel\":\"sms\",\"task\":\"none\"}");
        twilio.control("POST", "/conversations/" + conversation + "/close", "{}")
                .is(200);

        assertThat(twilio.call("POST", CONVERSATIONS, messages(conversation), "Body", "late")
                        .status())
                .isEqualTo(400);
        assertThat(twilio.call("POST", CONVERSATIONS, "/v1/Conversations/" + conversation, "State", "active")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void callsAreRefusedDroppedAndDelayedOnRequest() throws Exception {
        String messages = messages(start("{\"channel\":\"web\",\"task\":\"none\"}"));
        fault("{\"kind\":\"status\",\"status\":429,\"retryAfter\":2,\"method\":\"POST\",\"pathRegex\":\"/Messages$\"}");
        Answered refused = twilio.call("POST", CONVERSATIONS, messages, "Body", "one");
        assertError(refused, 429, 20429);
        assertThat(refused.response().headers().firstValue("Retry-After")).contains("2");

        fault("{\"kind\":\"dropBefore\",\"method\":\"POST\",\"pathRegex\":\"/Messages$\"}");
        assertThatThrownBy(() -> twilio.call("POST", CONVERSATIONS, messages, "Body", "two"))
                .isInstanceOf(IOException.class);
        fault("{\"kind\":\"dropAfter\",\"method\":\"POST\",\"pathRegex\":\"/Messages$\"}");
        assertThatThrownBy(() -> twilio.call("POST", CONVERSATIONS, messages, "Body", "three"))
                .isInstanceOf(IOException.class);

        assertThat(twilio.call("GET", CONVERSATIONS, messages).json().getJsonArray("messages"))
                .extracting(each -> each.asJsonObject().getString("body"))
                .containsExactly("three");
        assertThat(twilio.control("GET", "/faults", "").json().getJsonArray("items"))
                .isEmpty();
    }

    @Test
    void timeIsMovedThroughTheControlInterface() throws Exception {
        String task = twilio.call("POST", TASK_ROUTER, workspace + "/Tasks", "Attributes", "{\"handedOff\":true}")
                .text("sid");

        twilio.control("POST", "/clock", "{\"advanceSeconds\":121}").is(200);

        assertThat(twilio.control("GET", "/agents", "").first("items").getString("activity"))
                .isEqualTo("Offline");
        assertThat(twilio.call("GET", TASK_ROUTER, workspace + "/Tasks/" + task).text("assignment_status"))
                .isEqualTo("pending");
    }

    private String start(String json) throws Exception {
        return twilio.control("POST", "/conversations", json).is(201).text("conversationSid");
    }

    private static String messages(String conversation) {
        return "/v1/Conversations/" + conversation + "/Messages";
    }

    private void fault(String json) throws Exception {
        twilio.control("POST", "/faults", json).is(200);
    }

    private static void assertError(Answered answer, int status, int code) {
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(status);
        assertThat(answer.json().getInt("status")).isEqualTo(status);
        assertThat(answer.json().getInt("code")).isEqualTo(code);
        assertThat(answer.text("more_info")).endsWith("/" + code);
        assertThat(answer.text("message")).isNotBlank();
    }
}
