package io.baton.bootstrap.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Connecting over HTTP at a Twilio that is a stranger's process: each wrong value has its own answer, and the switch does what it says. */
class SaveConnectionIT {

    private static final String CONNECTIONS = "/api/v1/connections";
    private static final String NOBODYS = "0".repeat(32);
    private static final String WRONG_TOKEN = "0123456789abcdef0123456789abcdef";

    private static BatonServer baton;
    private static FlexSandbox sandbox;
    private static Organisation shop;
    private static Organisation stranger;

    @BeforeAll
    static void start() {
        var development = Development.shared();
        baton = development.baton();
        sandbox = development.sandbox();
        shop = sandbox.organisation("connect-shop");
        stranger = sandbox.organisation("connect-stranger");
    }

    @Test
    void saysThatAccountOrTokenIsWrong() {
        isRefused(test("authToken", WRONG_TOKEN), Map.of("accountSid", "one of them is wrong", "authToken", "copy"));
        isRefused(
                test("accountSid", stranger.of("accountSid")),
                Map.of("accountSid", "one of them is wrong", "authToken", stranger.of("accountSid")));
    }

    @Test
    void saysWhichTokenIsWrongWhenTheOtherIsRight() {
        isRefused(test("secondAuthToken", WRONG_TOKEN), Map.of("secondAuthToken", "token of account"));
    }

    @Test
    void saysThatTheWorkspaceIsNotTheAccounts() {
        var detail = Map.of("workspaceSid", "has no such workspace");
        isRefused(test("workspaceSid", "WS" + NOBODYS), detail);
        isRefused(test("workspaceSid", stranger.of("workspaceSid")), detail);
    }

    @Test
    void saysThatTheApiKeyIsWrongOrAnothers() {
        var wrong = form("apiKeySid", shop.of("apiKeySid"));
        wrong.put("apiKeySecret", "wrong");
        isRefused(test(wrong), Map.of("apiKeySid", "with this secret", "apiKeySecret", "with this secret"));
        var foreign = form("apiKeySid", stranger.of("apiKeySid"));
        foreign.put("apiKeySecret", stranger.of("apiKeySecret"));
        isRefused(test(foreign), Map.of("apiKeySid", "key of another account"));
    }

    @Test
    void saysWhichQueueWorkflowOrServiceDoesNotExist() {
        var form = form("aiQueueSid", "WQ" + NOBODYS);
        form.put("humanQueueSid", stranger.of("queues.Humans"));
        form.put("intakeWorkflowSid", "WW" + NOBODYS);
        form.put("humanWorkflowSid", stranger.of("workflowSid"));
        form.put("conversationsServiceSid", "IS" + NOBODYS);
        isRefused(
                test(form),
                Map.of(
                        "aiQueueSid", "no WQ" + NOBODYS,
                        "humanQueueSid", "in this workspace",
                        "intakeWorkflowSid", "no WW" + NOBODYS,
                        "humanWorkflowSid", "in this workspace",
                        "conversationsServiceSid", "in this account"));
    }

    @Test
    void saysThatTheAccountIsNotLetIn() {
        sandbox.fault(Fault.status("GET", "taskrouter.*/Workspaces/" + stranger.of("workspaceSid"), 403, 1));
        isRefused(test(stranger.form("accept")), Map.of("accountSid", "suspended"));
    }

    @Test
    void saysWhatTheCredentialsMayNotSee() {
        var queue = stranger.of("queues.Humans");
        sandbox.fault(Fault.status("GET", ".*/TaskQueues/" + queue, 403, 1));
        var form = stranger.form("accept");
        form.put("humanQueueSid", queue);
        isRefused(test(form), Map.of("humanQueueSid", "does not show"));
    }

    @Test
    void saysThatTwilioIsAway() {
        sandbox.fault(Fault.status("GET", "taskrouter.*/Workspaces/" + stranger.of("workspaceSid"), 503, 1));
        var answer = test(stranger.form("accept")).expecting(503);
        assertThat(answer.json().getString("type")).isEqualTo("urn:baton:problem:twilio-unreachable");
        assertThat(answer.header("Retry-After")).isEqualTo("30");
    }

    @Test
    void showsWhatThereIsToChooseFrom() {
        var body = Map.of("accountSid", shop.of("accountSid"), "authToken", shop.of("authToken"));
        var found = baton.administrator()
                .post(CONNECTIONS + "/discovery", body)
                .expecting(200)
                .json();
        assertThat(found.getString("flex.workspaceSid")).isEqualTo(shop.of("workspaceSid"));
        assertThat(found.getString("flex.conversationsServiceSid")).isEqualTo(shop.of("conversationsServiceSid"));
        assertThat(found.<String>getList("workspaces.sid")).containsExactly(shop.of("workspaceSid"));
        assertThat(found.<String>getList("queues.name")).contains("AI", "Humans");
        assertThat(found.<String>getList("queues.targetWorkers")).contains("baton_ai == true");
        assertThat(found.<String>getList("workflows.sid")).containsExactly(shop.of("workflowSid"));
        assertThat(found.<Boolean>getList("activities.available")).contains(true, false);
        assertThat(found.<String>getList("conversationsServices.sid")).contains(shop.of("conversationsServiceSid"));
    }

    @Test
    void answersWrongCredentialsOfADiscoveryAsATestDoes() {
        var body = Map.of("accountSid", shop.of("accountSid"), "authToken", WRONG_TOKEN);
        isRefused(
                baton.administrator().post(CONNECTIONS + "/discovery", body),
                Map.of("accountSid", "one of them is wrong", "authToken", "copy"));
    }

    @Test
    void changesTheNumberOfAiWorkersWhileConversationsGoOn() {
        var organisation = sandbox.organisation("connect-several");
        var connection = organisation.connect(baton, "accept");
        assertThat(replaced(organisation, connection, 3).getList("workerSids")).hasSize(3);
        var stories = IntStream.range(0, 3)
                .mapToObj(number -> Story.begin(organisation, baton, "web", "interaction"))
                .toList();
        stories.forEach(Story::aiAnswers);
        assertThat(stories).extracting(story -> worker(organisation, story)).doesNotHaveDuplicates();

        assertThat(replaced(organisation, connection, 1).getInt("aiWorkers")).isEqualTo(1);
        stories.forEach(Story::customerAsksForHuman);
        stories.forEach(Story::humanIsCalled);
        var next = Story.begin(organisation, baton, "web", "interaction");
        next.aiAnswers();
        assertThat(worker(organisation, next)).isEqualTo(connection.getString("workerSid"));
    }

    private static JsonPath replaced(Organisation organisation, JsonPath connection, int aiWorkers) {
        var form = organisation.form("accept");
        form.remove("authToken");
        form.put("aiWorkers", aiWorkers);
        return baton.administrator().put(path(connection), form).expecting(200).json();
    }

    private static String worker(Organisation organisation, Story story) {
        return organisation
                .conversation(story.conversation())
                .getString("tasks[0].reservations.find { it.status == 'accepted' }.workerSid");
    }

    @Test
    void handsOffWhatRunsWhenItIsPaused() {
        var organisation = sandbox.organisation("connect-pause");
        var connection = organisation.connect(baton, "accept");
        var story = Story.begin(organisation, baton, "web", "interaction");
        story.aiAnswers();

        var paused = baton.administrator()
                .put(path(connection) + "/ai", Map.of("ai", "paused", "handOff", true))
                .expecting(200)
                .json();

        assertThat(paused.getString("ai")).isEqualTo("paused");
        Story.patiently().untilAsserted(() -> assertThat(story.session().getString("state"))
                .isEqualTo("waiting_for_human"));
        assertThat(story.session().getString("handoff.reason")).contains("paused");
    }

    @Test
    void pausesWhenAPersonSetsOneOfItsWorkersUnavailable() {
        var organisation = sandbox.organisation("connect-person");
        var form = organisation.form("accept");
        form.put("aiWorkers", 3);
        var connection = organisation.connect(baton, form);
        var second = connection.getString("workerSids[1]");

        organisation.moves(second, false);

        Story.patiently().untilAsserted(() -> {
            assertThat(shown(connection).getString("ai")).isEqualTo("paused");
            assertThat(availableOf(organisation, connection)).containsOnly(false);
        });
        assertThat(shown(connection).getString("pausedBecause")).contains("a person in Flex");
    }

    private static List<Boolean> availableOf(Organisation organisation, JsonPath connection) {
        var workers = connection.getList("workerSids");
        return organisation.get("/agents").<Map<String, Object>>getList("items").stream()
                .filter(worker -> workers.contains(worker.get("sid")))
                .map(worker -> (Boolean) worker.get("available"))
                .toList();
    }

    @Test
    void warnsOfAnotherBatonOnTheWorkspace() {
        var organisation = sandbox.organisation("connect-other-baton");
        organisation.hire("baton-ai-of-another-1", "{\"baton_ai\":true}");

        var connection = baton.administrator()
                .post(CONNECTIONS, organisation.form("accept"))
                .expecting(201)
                .json();

        assertThat(connection.<String>getList("warnings"))
                .singleElement()
                .asString()
                .contains("baton-ai-of-another-1");
        assertThat(shown(connection).<Object>get("warnings")).isNull();
    }

    private static JsonPath shown(JsonPath connection) {
        return baton.administrator().get(path(connection)).expecting(200).json();
    }

    private static String path(JsonPath connection) {
        return CONNECTIONS + "/" + connection.getString("id");
    }

    private static Map<String, Object> form(String field, String value) {
        var form = shop.form("accept");
        form.put(field, value);
        return form;
    }

    private static Http.Answer test(String field, String value) {
        return test(form(field, value));
    }

    private static Http.Answer test(Map<String, Object> form) {
        return baton.administrator().post(CONNECTIONS + "/test", form);
    }

    private static void isRefused(Http.Answer answer, Map<String, String> details) {
        var problem = answer.expecting(422).json();
        assertThat(problem.getString("type")).isEqualTo("urn:baton:problem:refused-by-twilio");
        assertThat(problem.<String>getList("errors.field"))
                .as(problem.prettify())
                .containsExactlyInAnyOrderElementsOf(details.keySet());
        details.forEach(
                (field, detail) -> assertThat(problem.getString("errors.find { it.field == '" + field + "' }.detail"))
                        .contains(detail));
    }
}
