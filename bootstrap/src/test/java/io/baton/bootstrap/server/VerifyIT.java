package io.baton.bootstrap.server;

import static org.assertj.core.api.Assertions.assertThat;

import groovy.json.JsonOutput;
import io.restassured.path.json.JsonPath;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** The test conversation of a connection, at a Twilio that is a stranger's process: green, broken, and gone afterwards. */
class VerifyIT {

    private static final Duration LONGEST = Duration.ofMinutes(3);
    private static final String AI_FILTER =
            "{\"expression\":\"channelType == 'web'\",\"targets\":[{\"queue\":\"%s\",\"timeout\":\"30\"},{\"queue\":\"%s\"}]}";
    private static final String HANDOFF_FILTER =
            "{\"expression\":\"handedOff == true\",\"targets\":[{\"queue\":\"%s\"}]}";

    private static BatonServer baton;
    private static FlexSandbox sandbox;

    @BeforeAll
    static void start() {
        var development = Development.shared();
        baton = development.baton();
        sandbox = development.sandbox();
    }

    @Test
    @Execution(ExecutionMode.CONCURRENT)
    void passesWhereEverythingIsSetUp() {
        var organisation = sandbox.organisation("verify-green");
        var report = verify(organisation, organisation.connect(baton, withHumanQueue(organisation)));
        assertThat(report.getBoolean("passed")).as(report.prettify()).isTrue();
        assertThat(report.getList("steps.step")).isEqualTo(List.of("ai-answers", "task-assigned", "handed-off"));
        assertThat(report.getList("steps.status")).isEqualTo(List.of("ok", "ok", "ok"));
        assertThat(report.getString("steps[2].seen")).contains("Customer asked for a human");
        assertThat(report.getLong("steps[0].millis")).isPositive();
        isCleanedUp(organisation, report);
    }

    @Test
    @Execution(ExecutionMode.CONCURRENT)
    void passesWhereTheAiAnswersOnHold() {
        var organisation = sandbox.organisation("verify-hold");
        var form = withHumanQueue(organisation);
        form.put("engagement", "hold");
        var report = verify(organisation, organisation.connect(baton, form));
        assertThat(report.getBoolean("passed")).as(report.prettify()).isTrue();
        isCleanedUp(organisation, report);
    }

    @Test
    @Execution(ExecutionMode.CONCURRENT)
    void callsNoHumanWithoutAHumanQueue() {
        var organisation = sandbox.organisation("verify-ai-only");
        var report = verify(organisation, organisation.connect(baton, organisation.form("accept")));
        assertThat(report.getBoolean("passed")).as(report.prettify()).isTrue();
        assertThat(report.getList("steps.status")).isEqualTo(List.of("ok", "ok", "skipped"));
        assertThat(report.getString("steps[2].seen")).contains("humanQueueSid");
        isCleanedUp(organisation, report);
    }

    @Test
    @Execution(ExecutionMode.CONCURRENT)
    void saysThatTheAiIsPaused() {
        var organisation = sandbox.organisation("verify-paused");
        var connection = organisation.connect(baton, withHumanQueue(organisation));
        baton.administrator()
                .put("/api/v1/connections/" + connection.getString("id") + "/ai", Map.of("ai", "paused"))
                .expecting(200);
        var report = verify(organisation, connection);
        failsAt(report, "ai-answers", "paused", "worker-available");
        assertThat(report.getList("steps.status")).isEqualTo(List.of("failed", "skipped", "skipped"));
        assertThat(organisation.get("/tasks").getList("items")).isEmpty();
    }

    @Test
    @Execution(ExecutionMode.CONCURRENT)
    void saysThatNoWebhookCame() {
        var organisation = sandbox.organisation("verify-deaf");
        var connection = baton.administrator()
                .post("/api/v1/connections", withHumanQueue(organisation))
                .expecting(201)
                .json();
        var report = verify(organisation, connection);
        assertThat(report.getBoolean("passed")).as(report.prettify()).isFalse();
        // the sweep may find the task within the step's time, never the message behind it
        assertThat(report.getString("steps.find { it.status == 'failed' }.seen"))
                .containsAnyOf("taskrouter-webhook", "conversations-webhook");
        isCleanedUp(organisation, report);
    }

    @Test
    @Execution(ExecutionMode.CONCURRENT)
    void saysThatTheWorkflowPassesTheAiBy() {
        var organisation = sandbox.organisation("verify-no-filter");
        var connection = organisation.connect(baton, withHumanQueue(organisation));
        organisation.configureWorkflow("{\"task_routing\":{\"filters\":[],\"default_filter\":{\"queue\":\"%s\"}}}"
                .formatted(humans(organisation)));
        var report = verify(organisation, connection);
        failsAt(report, "ai-answers", "instead of the AI worker", "workflow-ai-filter");
        isCleanedUp(organisation, report);
    }

    @Test
    @Execution(ExecutionMode.CONCURRENT)
    void saysThatTheFiltersAreInTheWrongOrder() {
        var organisation = sandbox.organisation("verify-order");
        var connection = organisation.connect(baton, withHumanQueue(organisation));
        var ai = organisation.of("queues.AI");
        organisation.configureWorkflow("{\"task_routing\":{\"filters\":[%s,%s]}}"
                .formatted(
                        AI_FILTER.formatted(ai, humans(organisation)), HANDOFF_FILTER.formatted(humans(organisation))));
        var report = verify(organisation, connection);
        failsAt(report, "handed-off", "not in the human queue", "workflow-handoff-filter");
        isCleanedUp(organisation, report);
    }

    @Test
    @Execution(ExecutionMode.CONCURRENT)
    void runsOnceAtATime() {
        var organisation = sandbox.organisation("verify-twice");
        var connection = organisation.connect(baton, withHumanQueue(organisation));
        var first = CompletableFuture.supplyAsync(() -> post(connection, Map.of()));
        Story.patiently()
                .until(() ->
                        !organisation.get("/conversations").getList("items").isEmpty());
        var second = post(connection, Map.of()).expecting(409);
        assertThat(second.json().getString("type")).isEqualTo("urn:baton:problem:already-verifying");
        assertThat(first.join().expecting(200).json().getBoolean("passed")).isTrue();
    }

    @Test
    @Execution(ExecutionMode.CONCURRENT)
    void refusesAWorkflowThatIsNotThere() {
        var organisation = sandbox.organisation("verify-workflow");
        var connection = organisation.connect(baton, withHumanQueue(organisation));
        var answer =
                post(connection, Map.of("workflowSid", "WW" + "0".repeat(32))).expecting(422);
        assertThat(answer.json().getList("errors.field")).isEqualTo(List.of("workflowSid"));
    }

    static Map<String, Object> withHumanQueue(Organisation organisation) {
        var form = organisation.form("accept");
        form.put("humanQueueSid", humans(organisation));
        return form;
    }

    private static String humans(Organisation organisation) {
        return organisation.of("queues.Humans");
    }

    private static JsonPath verify(Organisation organisation, JsonPath connection) {
        return verify(baton, organisation, connection);
    }

    /** Runs it to its end; answers the report. */
    static JsonPath verify(BatonServer server, Organisation organisation, JsonPath connection) {
        return post(server, connection, Map.of("workflowSid", organisation.of("workflowSid")))
                .expecting(200)
                .json();
    }

    private static Http.Answer post(JsonPath connection, Map<String, ?> body) {
        return post(baton, connection, body);
    }

    private static Http.Answer post(BatonServer server, JsonPath connection, Map<String, ?> body) {
        return Http.send(server.administrator()
                .request("/api/v1/connections/" + connection.getString("id") + "/verify?confirm=true")
                .timeout(LONGEST)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(JsonOutput.toJson(body))));
    }

    private static void failsAt(JsonPath report, String step, String... said) {
        assertThat(report.getBoolean("passed")).as(report.prettify()).isFalse();
        Map<String, Object> failed = report.getMap("steps.find { it.status == 'failed' }");
        assertThat(failed).containsEntry("step", step);
        assertThat(String.valueOf(failed.get("seen"))).contains(said);
    }

    /** As somebody sees it in Twilio's console: the conversation is closed and no task is open; it was a marked one. */
    private static void isCleanedUp(Organisation organisation, JsonPath report) {
        var conversation = organisation.conversation(report.getString("conversationSid"));
        assertThat(conversation.getString("state")).isEqualTo("closed");
        assertThat(organisation.get("/tasks").<String>getList("items.status"))
                .isNotEmpty()
                .allMatch(List.of("completed", "canceled")::contains);
        assertThat(conversation.<Boolean>getList("tasks.attributes.batonVerify"))
                .containsOnly(true);
    }
}
