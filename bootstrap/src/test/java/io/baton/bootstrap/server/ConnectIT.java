package io.baton.bootstrap.server;

import static org.assertj.core.api.Assertions.assertThat;

import groovy.json.JsonOutput;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Connecting by API calls alone: every silent mistake is found, named and repaired (product.md 1.5, 1.6). */
class ConnectIT {

    private static final Duration ONE_MINUTE = Duration.ofMinutes(1);
    private static final String FOREIGN = "https://other.example.com/twilio?key=1";

    private static BatonServer baton;
    private static FlexSandbox sandbox;

    @BeforeAll
    static void start() {
        Development development = Development.shared();
        baton = development.baton();
        sandbox = development.sandbox();
    }

    @Test
    @Execution(ExecutionMode.CONCURRENT)
    void leadsFromNothingToAnsweredCustomers() {
        Instant begin = Instant.now();
        Organisation organisation = sandbox.bareOrganisation("connect-bare");
        JsonPath connection = baton.administrator()
                .post("/api/v1/connections", VerifyIT.withHumanQueue(organisation))
                .expecting(201)
                .json();
        Checks checks = new Checks(baton, connection.getString("id"));

        assertThat(checks.with("failed"))
                .containsExactly("conversations-webhook", "taskrouter-webhook", "workflow-ai-filter");
        assertThat(checks.with("unknown")).containsExactly("events-arriving");
        assertThat(checks.all().get("workflow-ai-filter").getBoolean("fixable")).isTrue();
        checks.with("failed").forEach(checks::fix);

        assertThat(checks.with("failed")).isEmpty();
        JsonPath report = VerifyIT.verify(baton, organisation, connection);
        assertThat(report.getBoolean("passed")).as(report.prettify()).isTrue();
        assertThat(checks.with("ok")).hasSize(14);
        assertThat(Duration.between(begin, Instant.now())).isLessThan(ONE_MINUTE);
        Story story = Story.begin(organisation, baton, "web", "interaction");
        story.aiAnswers();
        story.customerAsksForHuman();
        story.humanServes();
    }

    static Stream<Arguments> wrongStarts() {
        return Stream.of(
                start("filters in the wrong order", "workflow-handoff-filter", ConnectIT::turnsFiltersRound),
                start(
                        "TaskRouter posts elsewhere",
                        "taskrouter-webhook",
                        (flex, worker) -> flex.registerTaskRouter(FOREIGN)),
                start(
                        "Conversations posts elsewhere",
                        "conversations-webhook",
                        (flex, worker) -> flex.registerConversations(FOREIGN)),
                start(
                        "only TaskRouter is registered",
                        "conversations-webhook",
                        (flex, worker) -> flex.registerConversations("")),
                start("the worker is offline", "worker-available", (flex, worker) -> flex.moves(worker, false)),
                start("the humans' queue holds everybody", "human-queue-excludes-ai", ConnectIT::opensHumanQueue),
                start("reservations last a week", "reservation-timeout", ConnectIT::lengthensReservations),
                start("the worker takes one at a time", "worker-capacity", ConnectIT::lowersCapacity),
                start("the worker is no AI's any more", "worker-exists", ConnectIT::wipesAttributes));
    }

    private static Arguments start(String name, String code, BiConsumer<Organisation, String> mistake) {
        return Arguments.of(name, code, mistake);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("wrongStarts")
    @Execution(ExecutionMode.CONCURRENT)
    void findsTheMistakeAndNothingElseAndRepairsIt(String name, String code, BiConsumer<Organisation, String> mistake) {
        Organisation organisation = sandbox.organisation("connect-" + name.replaceAll("\\W+", "-"));
        JsonPath connection = organisation.connect(baton, "accept");
        String worker = connection.getString("workerSid");
        Checks checks = new Checks(baton, connection.getString("id"));
        assertThat(checks.with("failed")).as("well set up").isEmpty();

        mistake.accept(organisation, worker);
        if (code.equals("worker-available")) {
            // a person who moves the worker pauses the AI, as soon as Baton hears of it
            Story.patiently().until(() -> isPaused(connection.getString("id")));
        }

        SetUpAtTwilio wrong = SetUpAtTwilio.of(organisation, worker);
        assertThat(checks.with("failed")).containsExactly(code);
        JsonPath found = checks.all().get(code);
        assertThat(found.getString("consequence")).isNotBlank();
        assertThat(found.getString("fix")).isNotBlank();
        repairs(checks, code, organisation, worker, wrong);
    }

    private static boolean isPaused(String connection) {
        return "paused"
                .equals(baton.administrator()
                        .get("/api/v1/connections/" + connection)
                        .expecting(200)
                        .json()
                        .getString("ai"));
    }

    private static void repairs(
            Checks checks, String code, Organisation organisation, String worker, SetUpAtTwilio wrong) {
        Http.Answer plain = checks.fix(code, "?dryRun=true");
        String force = plain.status() == 409 ? "force=true" : "force=false";
        if (plain.status() == 409) {
            assertThat(plain.json().getString("type")).isEqualTo("urn:baton:problem:foreign-webhook");
            assertThat(plain.json().getString("current")).startsWith("https://other.example.com/");
            assertThat(plain.json().getList("alternatives")).isNotEmpty();
        }
        JsonPath dryRun =
                checks.fix(code, "?dryRun=true&" + force).expecting(200).json();
        assertThat(dryRun.getBoolean("applied")).isFalse();
        assertThat(dryRun.getList("changes")).isNotEmpty();
        assertThat(SetUpAtTwilio.of(organisation, worker)).as("after a dry run").isEqualTo(wrong);

        JsonPath fixed = checks.fix(code, "?" + force).expecting(200).json();
        assertThat(fixed.getBoolean("applied")).isTrue();
        assertThat(fixed.getList("changes")).isEqualTo(dryRun.getList("changes"));
        assertThat(checks.with("failed")).isEmpty();

        SetUpAtTwilio right = SetUpAtTwilio.of(organisation, worker);
        assertThat(checks.fix(code).getList("changes")).isEmpty();
        assertThat(SetUpAtTwilio.of(organisation, worker))
                .as("after a second fix")
                .isEqualTo(right);

        assertThat(checks.undo(code).getBoolean("applied")).isTrue();
        assertThat(SetUpAtTwilio.of(organisation, worker))
                .as("after the undoing")
                .isEqualTo(wrong);
        assertThat(checks.with("failed")).containsExactly(code);
    }

    @Test
    @Execution(ExecutionMode.CONCURRENT)
    void namesTheAccountWhoseEventsComeToTheWrongConnection() {
        Organisation ours = sandbox.organisation("connect-ours");
        Organisation stranger = sandbox.organisation("connect-stranger");
        JsonPath connection = ours.connect(baton, "accept");
        Checks checks = new Checks(baton, connection.getString("id"));

        stranger.registerConversations(connection.getString("webhookUrl"));
        stranger.begins("sms", "none", "Hello?");

        Story.patiently().until(() -> checks.with("failed").equals(List.of("wrong-account")));
        assertThat(checks.all().get("wrong-account").getString("seen")).contains(stranger.of("accountSid"));
        assertThat(baton.administrator()
                        .get("/api/v1/sessions?connection=" + connection.getString("id"))
                        .expecting(200)
                        .json()
                        .getList("items"))
                .isEmpty();
    }

    private static void turnsFiltersRound(Organisation flex, String worker) {
        String path = taskRouter(flex) + "/Workflows/" + flex.of("workflowSid");
        String configuration = flex.twilio().get(path).expecting(200).json().getString("configuration");
        Map<String, Object> routing = JsonPath.from(configuration).getMap("task_routing");
        List<Object> filters = JsonPath.from(configuration).getList("task_routing.filters");
        Collections.reverse(filters);
        routing.put("filters", filters);
        set(flex, path, "Configuration", JsonOutput.toJson(Map.of("task_routing", routing)));
    }

    private static void opensHumanQueue(Organisation flex, String worker) {
        set(flex, taskRouter(flex) + "/TaskQueues/" + flex.of("queues.Humans"), "TargetWorkers", "1==1");
    }

    private static void lengthensReservations(Organisation flex, String worker) {
        set(flex, taskRouter(flex) + "/Workflows/" + flex.of("workflowSid"), "TaskReservationTimeout", "3600");
    }

    private static void lowersCapacity(Organisation flex, String worker) {
        String channels = taskRouter(flex) + "/Workers/" + worker + "/Channels";
        String sid = flex.twilio()
                .get(channels)
                .expecting(200)
                .json()
                .getString("channels.find { it.task_channel_unique_name == 'chat' }.sid");
        set(flex, channels + "/" + sid, "Capacity", "1");
    }

    private static void wipesAttributes(Organisation flex, String worker) {
        set(flex, taskRouter(flex) + "/Workers/" + worker, "Attributes", "{\"baton_ai\":true,\"team\":\"night\"}");
    }

    private static String taskRouter(Organisation flex) {
        return "/taskrouter.twilio.com/v1/Workspaces/" + flex.of("workspaceSid");
    }

    private static void set(Organisation flex, String path, String name, String value) {
        flex.twilio().postForm(path, List.of(Map.entry(name, value))).expecting(200);
    }
}
