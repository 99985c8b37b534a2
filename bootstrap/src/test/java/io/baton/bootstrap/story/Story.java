package io.baton.bootstrap.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.baton.application.port.out.lane.SessionStore;
import io.baton.domain.session.Session;
import io.baton.domain.session.SessionState;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;

/** One conversation from its beginning to its end, as the sandbox and Baton's session show it. */
final class Story {

    static final Map<String, Object> CUSTOM = Map.of("orderId", "A-17", "cart", Map.of("items", 3, "open", true));

    private static final Set<String> OPEN = Set.of("pending", "reserved", "assigned", "wrapping");

    private final ContactCentre centre;
    private final Crank crank;
    private final String conversation;
    private final Instant begun = Surroundings.shared().clock().instant();

    private Story(ContactCentre centre, Stop stop, Map<String, ?> beginning) {
        this.centre = centre;
        this.crank = Crank.with(stop, this::picture);
        this.conversation =
                centre.sandbox().begin(beginning).path("conversationSid").asText();
    }

    /** A customer begins, as the sandbox's control interface has it, with a server that stops once. */
    static Story begin(ContactCentre centre, Stop stop, Map<String, ?> beginning) {
        return new Story(centre, stop, beginning);
    }

    /** A customer begins by phone or chat; Flex or Studio make a task, or nobody does. */
    static Story begin(ContactCentre centre, Stop stop, String channel, String task, String text) {
        return begin(centre, stop, Map.of("channel", channel, "task", task, "text", text, "attributes", CUSTOM));
    }

    static Story begin(ContactCentre centre, String channel, String task, String text) {
        return begin(centre, Stop.nowhere(), channel, task, text);
    }

    ContactCentre centre() {
        return centre;
    }

    Sandbox sandbox() {
        return centre.sandbox();
    }

    String conversationSid() {
        return conversation;
    }

    /** How long ago the customer began. */
    Duration age() {
        return Duration.between(begun, Surroundings.shared().clock().instant());
    }

    /** The server that works on it, and how it is turned. */
    Crank crank() {
        return crank;
    }

    LaneRows rows() {
        return new LaneRows(conversation);
    }

    void until(String what, BooleanSupplier reached) {
        crank.until(what, reached);
    }

    void until(SessionState state) {
        until("session is " + state.wire(), () -> isIn(state));
    }

    void untilTheAiAnswered(int times) {
        until("the AI's answer " + times, () -> aiMessages().size() == times);
    }

    boolean isIn(SessionState state) {
        return session().filter(session -> session.state() == state).isPresent();
    }

    /** The newest session of the conversation. */
    Optional<Session> session() {
        var ports = Surroundings.shared().persistence().ports();
        var filter =
                new SessionStore.Filter(centre.connection().id(), conversation, null, null, null, null, null, null, 1);
        return ports.unitOfWork().call(() -> ports.sessions().list(filter)).items().stream()
                .findFirst();
    }

    /** What the AI wrote, in order. */
    List<String> aiMessages() {
        return Sandbox.list(sandbox().conversation(conversation).path("messages")).stream()
                .filter(message -> message.path("author").asText().equals("AI Support Agent"))
                .map(message -> message.path("body").asText())
                .toList();
    }

    List<JsonNode> tasks() {
        return Sandbox.list(sandbox().conversation(conversation).path("tasks"));
    }

    List<JsonNode> openTasks() {
        return tasks().stream()
                .filter(task -> OPEN.contains(task.path("status").asText()))
                .toList();
    }

    void customerWrites(String text) {
        sandbox().customerWrites(conversation, text);
    }

    /** A person asks for the handoff by the API. */
    void isHandedOffByCommand() {
        crank.server().handOff(session().orElseThrow().id());
    }

    /** The human of the desk accepts the one task that waits for humans. */
    void humanAccepts() {
        sandbox().humanIsBack();
        sandbox()
                .humanAccepts(humansReservation()
                        .orElseThrow(() -> new AssertionError("no human was offered a task\n" + picture())));
    }

    private Optional<String> humansReservation() {
        return openTasks().stream()
                .map(Sandbox::offerToTheHuman)
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** The human accepts and has the customer alone: the AI stays silent whatever the customer writes. */
    void humanTakesOver() {
        int said = aiMessages().size();
        humanAccepts();
        until(SessionState.WITH_HUMAN);
        customerWrites("Are you there?");
        until("the customer is heard", () -> session().orElseThrow().transcript().stream()
                .anyMatch(line -> line.text().equals("Are you there?")));
        crank.passes(Duration.ofSeconds(3));
        assertThat(aiMessages()).as("what the AI says to a human's customer").hasSize(said);
    }

    /** Ends everything, so that the next story finds nobody busy. */
    void end() {
        sandbox().clearFaults();
        openTasks().stream()
                .filter(task -> task.path("status").asText().equals("assigned"))
                .forEach(task ->
                        sandbox().completes(sandbox().human(), task.path("sid").asText()));
        sandbox().closeConversation(conversation);
        until(SessionState.CLOSED);
    }

    /** Everything that helps to understand a story that went wrong. */
    String picture() {
        return String.join(
                "\n",
                session().map(Object::toString).orElse("no session"),
                rows().picture(),
                sandbox().conversation(conversation).toPrettyString(),
                String.join("\n", sandbox().calls(conversation)));
    }
}
