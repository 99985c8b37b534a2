package io.baton.bootstrap.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.baton.domain.phrases.CustomerText;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.awaitility.core.ConditionFactory;

/** One conversation as its customer, its agent and an administrator live it, all over HTTP. */
final class Story {

    static final String AI = "AI Support Agent";
    static final String QUESTION = "Where is my parcel?";
    static final String REQUEST = "I want to talk to a human";

    /** What a handoff says, and what Baton finds it again by (product.md 3.3). */
    private static final Set<String> HANDOFF_KEYS = Set.of(
            "handedOff",
            "handoffReason",
            "handoffSummary",
            "handoffSentiment",
            "handoffLanguage",
            "handoffTimestamp",
            "batonKey",
            "baton");

    /** Flex's own, another one for each Invite. */
    private static final String INVITE_KEY = "flexChannelInviteSid";

    /** Longer than the debounce of 1.5 s (product.md 2.9): an AI that would answer has begun to. */
    private static final Duration SILENCE = Duration.ofMillis(2500);

    private final Organisation organisation;
    private final String conversation;
    private BatonServer baton;

    private Story(Organisation organisation, BatonServer baton, String conversation) {
        this.organisation = organisation;
        this.baton = baton;
        this.conversation = conversation;
    }

    static Story begin(Organisation organisation, BatonServer baton, String channel, String task) {
        return new Story(organisation, baton, organisation.begins(channel, task, QUESTION));
    }

    /** A conversation that somebody has begun with other words. */
    static Story begun(Organisation organisation, BatonServer baton, String conversation) {
        return new Story(organisation, baton, conversation);
    }

    /** The same customer, asked about at another server. */
    void watchedAt(BatonServer other) {
        baton = other;
    }

    String conversation() {
        return conversation;
    }

    static ConditionFactory patiently() {
        return await().atMost(Duration.ofMinutes(2)).pollInterval(Duration.ofMillis(250));
    }

    JsonPath now() {
        return organisation.conversation(conversation);
    }

    List<String> aiMessages() {
        return now().<Map<String, Object>>getList("messages").stream()
                .filter(message -> AI.equals(message.get("author")))
                .map(message -> String.valueOf(message.get("body")))
                .toList();
    }

    /** The keys by which Baton finds its own messages again, in the order in which the customer reads them. */
    List<String> effectKeys() {
        return now().<Map<String, Object>>getList("messages").stream()
                .filter(message -> AI.equals(message.get("author")))
                .map(message -> text(attributes(message), "batonKey"))
                .toList();
    }

    private List<Map<String, Object>> tasks() {
        return now().getList("tasks");
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> attributes(Map<String, Object> resource) {
        return (Map<String, Object>) resource.getOrDefault("attributes", Map.of());
    }

    /** The AI's own task carries the six too, but humans never get it. */
    private List<Map<String, Object>> humanTasks() {
        return tasks().stream()
                .filter(task -> "Humans".equals(task.get("queue")))
                .toList();
    }

    /** The AI answers the question, and says first that it is one. */
    void aiAnswers() {
        patiently().until(() -> !aiMessages().isEmpty());
        assertThat(aiMessages()).singleElement().asString().startsWith(CustomerText.DISCLOSURE.in("en"));
        assertThat(aiMessages().get(0)).contains("tracking");
    }

    void customerAsksForHuman() {
        organisation.customerWrites(conversation, REQUEST);
    }

    /** The one task for humans, waiting for the agent. */
    Map<String, Object> humanIsCalled() {
        patiently().until(() -> humanTasks().stream()
                .anyMatch(task -> !agentsReservation(task).isEmpty()));
        patiently().untilAsserted(() -> assertThat(session().getString("state")).isEqualTo("waiting_for_human"));
        theCustomerWasToldOnce();
        assertThat(humanTasks()).hasSize(1);
        return humanTasks().get(0);
    }

    void theCustomerWasToldOnce() {
        assertThat(aiMessages())
                .filteredOn(CustomerText.HANDOFF_USER_REQUESTED_HUMAN.in("en")::equals)
                .hasSize(1);
    }

    @SuppressWarnings("unchecked")
    private String agentsReservation(Map<String, Object> task) {
        return ((List<Map<String, Object>>) task.getOrDefault("reservations", List.of()))
                .stream()
                        .filter(reservation -> organisation.agent().equals(reservation.get("workerSid")))
                        .filter(reservation -> "pending".equals(reservation.get("status")))
                        .map(reservation -> String.valueOf(reservation.get("sid")))
                        .findFirst()
                        .orElse("");
    }

    /** The attributes of the first task of the conversation, without what differs from task to task. */
    Map<String, Object> foreignAttributes() {
        return foreign(tasks().get(0));
    }

    static Map<String, Object> foreign(Map<String, Object> task) {
        Map<String, Object> foreign = new HashMap<>(attributes(task));
        foreign.keySet().removeAll(HANDOFF_KEYS);
        foreign.remove(INVITE_KEY);
        return foreign;
    }

    /** All six, of the documented types, beside Baton's own two (product.md 3.3). */
    void carriesTheSixAttributes(Map<String, Object> task) {
        Map<String, Object> attributes = attributes(task);
        assertThat(attributes).containsKeys(HANDOFF_KEYS.toArray(String[]::new));
        assertThat(attributes.keySet())
                .as("nothing else of a handoff")
                .filteredOn(key -> key.startsWith("handoff") || key.startsWith("baton"))
                .allMatch(HANDOFF_KEYS::contains);
        assertThat(attributes).containsEntry("handedOff", true).containsEntry("handoffLanguage", "en");
        assertThat(text(attributes, "handoffReason")).isEqualTo("Customer asked for a human");
        assertThat(text(attributes, "handoffSummary")).isNotBlank();
        assertThat(text(attributes, "handoffSentiment")).isIn("positive", "neutral", "negative");
        assertThat(text(attributes, "handoffTimestamp"))
                .matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z");
        assertThat(text(attributes, "batonKey")).matches("[0-9a-f]{32}");
        assertThat(attributes.get("baton"))
                .isEqualTo(
                        Map.of("sessionId", session().getString("id"), "reasonCodes", List.of("user_requested_human")));
    }

    private static String text(Map<String, Object> attributes, String key) {
        assertThat(attributes.get(key)).as(key).isInstanceOf(String.class);
        return (String) attributes.get(key);
    }

    /** The agent accepts; from now on the session is hers. */
    void humanAccepts(Map<String, Object> task) {
        organisation.agentAccepts(agentsReservation(task));
        patiently().untilAsserted(() -> assertThat(session().getString("state")).isEqualTo("with_human"));
        assertThat(session().getString("humanTaskSid")).isEqualTo(task.get("sid"));
    }

    /** Human and customer talk; Baton listens and says nothing. */
    void theyTalkAndTheAiIsSilent() {
        List<String> before = aiMessages();
        organisation.agentWrites(conversation, "Hello, this is Maria. What is your order number?");
        int last = organisation.customerWrites(conversation, "It is 4711. Where is my parcel?");
        patiently().until(() -> session().getList("transcript.index").contains(last));
        await().atMost(SILENCE.plusSeconds(20)).during(SILENCE).untilAsserted(() -> assertThat(aiMessages())
                .isEqualTo(before));
    }

    void humanCompletes(Map<String, Object> task) {
        organisation.agentCompletes(String.valueOf(task.get("sid")));
        patiently().untilAsserted(() -> assertThat(session().getString("state")).isEqualTo("closed"));
        theCustomerWasToldOnce();
        assertThat(humanTasks()).hasSize(1);
        assertThat(tasks()).allSatisfy(each -> assertThat(each.get("status")).isIn("completed", "canceled"));
    }

    /** The human's part, from the call to the end. */
    void humanServes() {
        Map<String, Object> task = humanIsCalled();
        humanAccepts(task);
        humanCompletes(task);
    }

    /** Nothing is missing from the transcript, nothing stands in it twice, and all of it in the order of the conversation. */
    void transcriptIsComplete() {
        assertThat(session().<Integer>getList("transcript.index")).isEqualTo(now().<Integer>getList("messages.index"));
    }

    int tasksMade() {
        return tasks().size();
    }

    /** The session as the API shows it; the newest one of the conversation. */
    JsonPath session() {
        JsonPath found = baton.administrator()
                .get("/api/v1/sessions?query=" + conversation + "&connection=" + organisation.connectionId())
                .expecting(200)
                .json();
        assertThat(found.getList("items")).as("sessions of the conversation").hasSize(1);
        return baton.administrator()
                .get("/api/v1/sessions/" + found.getString("items[0].id"))
                .expecting(200)
                .json();
    }
}
