package io.baton.bootstrap.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.baton.application.port.out.lane.SessionStore;
import io.baton.domain.session.Session;
import io.baton.domain.session.SessionState;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

/** One conversation from its beginning, and the server that is cranked for it; when the server dies a new one goes on. */
final class Story {

    static final Map<String, Object> CUSTOM = Map.of("orderId", "A-17", "cart", Map.of("items", 3, "open", true));

    private static final Duration LONGEST = Duration.ofSeconds(60);
    private static final Duration QUIET = Duration.ofMillis(40);
    private static final Duration FARTHEST = Duration.ofSeconds(70);
    private static final Duration SWEEP = Duration.ofSeconds(61);
    private static final Set<String> OPEN = Set.of("pending", "reserved", "assigned", "wrapping");

    private final Surroundings surroundings = Surroundings.shared();
    private final ContactCentre centre;
    private final String conversation;
    private CrankedServer server;
    private int crashes;
    private final List<CrankedServer> others = new ArrayList<>();

    private Story(ContactCentre centre, Stop crash, Map<String, ?> beginning) {
        this.centre = centre;
        this.server = surroundings.server(crash);
        this.conversation =
                centre.sandbox().begin(beginning).path("conversationSid").asText();
    }

    /** A customer begins, as the sandbox's control interface has it; the server dies at the crash point. */
    static Story begin(ContactCentre centre, Stop crash, Map<String, ?> beginning) {
        return new Story(centre, crash, beginning);
    }

    /** A customer begins by phone or chat; Flex or Studio make a task, or nobody does. */
    static Story begin(ContactCentre centre, Stop crash, String channel, String task, String text) {
        return begin(centre, crash, Map.of("channel", channel, "task", task, "text", text, "attributes", CUSTOM));
    }

    static Story begin(ContactCentre centre, String channel, String task, String text) {
        return begin(centre, Stop.nowhere(), channel, task, text);
    }

    ContactCentre centre() {
        return centre;
    }

    String conversationSid() {
        return conversation;
    }

    int crashes() {
        return crashes;
    }

    CrankedServer server() {
        return server;
    }

    /** Another server goes on with everything, and stops once. */
    void goesOnWith(Stop stop) {
        goesOnWith(surroundings.server(stop));
    }

    void goesOnWith(CrankedServer another) {
        server = another;
    }

    /** The lanes of the server are taken by another one, which works them until it has nothing to do or dies. */
    void isTakenOver(Stop bySomebodyWhoStops) {
        surroundings.expireLeases(server);
        var other = surroundings.server(bySomebodyWhoStops);
        try {
            while (other.crank()) {
                // until nothing is due
            }
        } catch (Crash dead) {
            others.add(other);
        }
    }

    /** The leases of those end who took over and died. */
    void othersLeasesEnd() {
        others.forEach(surroundings::expireLeases);
    }

    /** Works what is due until nothing is, without waiting for anything. */
    void crankUntilIdle() {
        while (crank()) {
            // until nothing is due
        }
    }

    /** How many webhooks of a type are stored for the conversation. */
    long arrived(String type) {
        return (Long) surroundings
                .one("select count(*) from inbox where type = '" + type + "' and lane_id in " + lanes())
                .orElseThrow();
    }

    /** How many lines of the timeline hold a text. */
    long told(String text) {
        return (Long) surroundings
                .one("select count(*) from timeline t join session s on s.id = t.session_id where s.lane_id in "
                        + lanes() + " and t.data::text like '%" + text + "%'")
                .orElseThrow();
    }

    Sandbox sandbox() {
        return centre.sandbox();
    }

    void customerWrites(String text) {
        sandbox().customerWrites(conversation, text);
    }

    /** Cranks until it is so; lets time pass when nothing is due. */
    void until(String what, BooleanSupplier reached) {
        long end = System.nanoTime() + LONGEST.toNanos();
        while (!reached.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("never: " + what + "\n" + picture());
            }
            if (!crank() && !surroundings.awaitArrival(QUIET)) {
                passTime();
            }
        }
    }

    void until(SessionState state) {
        until("session is " + state.wire(), () -> isIn(state));
    }

    /** Sweeps once a minute until it is so. */
    void sweepUntil(String what, BooleanSupplier reached) {
        settle();
        for (int minutes = 0; !reached.getAsBoolean(); minutes++) {
            assertThat(minutes).as(() -> "never: " + what + "\n" + picture()).isLessThan(5);
            passes(SWEEP);
            server.sweep();
            settleSoon();
        }
    }

    // what follows within seconds, such as an answer after the debounce
    private void settleSoon() {
        settle();
        for (int i = 0; i < 5; i++) {
            passes(Duration.ofSeconds(2));
        }
    }

    boolean isIn(SessionState state) {
        return session().filter(session -> session.state() == state).isPresent();
    }

    /** Cranks until nothing arrives or is due any more, without letting time pass. */
    void settle() {
        while (crank() || surroundings.awaitArrival(QUIET.multipliedBy(3))) {
            // something may follow from it
        }
    }

    /** Lets time pass, and does what becomes due on the way. */
    void passes(Duration time) {
        var clock = surroundings.clock();
        var until = clock.instant().plus(time);
        var due = dueBefore(until);
        while (due.isPresent()) {
            clock.advance(Duration.between(clock.instant(), due.get()));
            settle();
            due = dueBefore(until);
        }
        if (clock.instant().isBefore(until)) {
            clock.advance(Duration.between(clock.instant(), until));
        }
        settle();
    }

    // a jump over a timer would be a server that slept
    private Optional<Instant> dueBefore(Instant until) {
        var now = surroundings.clock().instant();
        return surroundings.nextDue().filter(due -> due.isAfter(now) && due.isBefore(until));
    }

    private boolean crank() {
        try {
            return server.crank();
        } catch (Crash dead) {
            crashes++;
            surroundings.expireLeases(server);
            server = surroundings.server(Stop.nowhere());
            return true;
        }
    }

    private void passTime() {
        surroundings
                .nextDue()
                .map(due -> Duration.between(surroundings.clock().instant(), due))
                .filter(rest -> rest.compareTo(FARTHEST) < 0)
                .ifPresent(surroundings.clock()::advance);
    }

    /** The newest session of the conversation. */
    Optional<Session> session() {
        var ports = surroundings.persistence().ports();
        var filter =
                new SessionStore.Filter(centre.connection().id(), conversation, null, null, null, null, null, null, 1);
        return ports.unitOfWork().call(() -> ports.sessions().list(filter)).items().stream()
                .findFirst();
    }

    /** What the AI wrote, in order. */
    List<String> aiMessages() {
        return messages().stream()
                .filter(message -> message.path("author").asText().equals("AI Support Agent"))
                .map(message -> message.path("body").asText())
                .toList();
    }

    List<JsonNode> messages() {
        return Sandbox.list(sandbox().conversation(conversation).path("messages"));
    }

    List<JsonNode> tasks() {
        return Sandbox.list(sandbox().conversation(conversation).path("tasks"));
    }

    List<JsonNode> openTasks() {
        return tasks().stream().filter(Story::isOpen).toList();
    }

    static boolean isOpen(JsonNode task) {
        return OPEN.contains(task.path("status").asText());
    }

    /** The human of the desk accepts the one task that waits for humans. */
    void humanAccepts() {
        // whoever let a reservation pass was set away by Twilio
        sandbox().sets(sandbox().human(), true);
        sandbox()
                .humanAccepts(humansReservation()
                        .orElseThrow(() -> new AssertionError("no human was offered a task\n" + picture())));
    }

    private Optional<String> humansReservation() {
        return openTasks().stream()
                .flatMap(task -> Sandbox.list(task.path("reservations")).stream())
                .filter(each -> each.path("worker").asText().equals("Maria Lopez"))
                .filter(each -> each.path("status").asText().equals("pending"))
                .map(each -> each.path("sid").asText())
                .findFirst();
    }

    /** Ends everything, so that the next story finds nobody busy. */
    void end() {
        sandbox().clearFaults();
        openTasks().forEach(task -> {
            if (task.path("status").asText().equals("assigned")) {
                sandbox().completes(sandbox().human(), task.path("sid").asText());
            }
        });
        sandbox().closeConversation(conversation);
        until(SessionState.CLOSED);
    }

    /** The human accepts and has the customer alone: the AI stays silent whatever the customer writes. */
    void humanTakesOver() {
        int said = aiMessages().size();
        humanAccepts();
        until(SessionState.WITH_HUMAN);
        customerWrites("Are you there?");
        until("the customer is heard", () -> session().orElseThrow().transcript().stream()
                .anyMatch(line -> line.text().equals("Are you there?")));
        passes(Duration.ofSeconds(3));
        assertThat(aiMessages()).as("what the AI says to a human's customer").hasSize(said);
    }

    void handOff() {
        server.handOff(session().orElseThrow().id());
    }

    /** Everything that helps to understand a story that went wrong. */
    String picture() {
        Map<String, Object> parts = new LinkedHashMap<>();
        parts.put("session", session().map(Object::toString).orElse("none"));
        parts.put(
                "effects",
                rows("select seq || ' ' || kind || ' ' || state || ' ' || attempts || ' ' || coalesce(reason, '')"
                        + " || ' ' || coalesce(next_at::text, '') || coalesce(outcome::text, '') from effect where lane_id in "
                        + lanes() + " order by seq"));
        parts.put(
                "inbox",
                rows(
                        "select seq || ' ' || type || ' ' || state || ' ' || coalesce(error, '') from inbox where lane_id in "
                                + lanes() + " order by seq"));
        parts.put("timers", rows("select name || ' ' || due_at from timer where lane_id in " + lanes()));
        parts.put(
                "lane",
                rows(
                        "select subject || ' ' || coalesce(due_at::text, '-') || ' ' || coalesce(lease_until::text, '-') from lane where id in "
                                + lanes()));
        parts.put(
                "timeline",
                rows(
                        "select t.at || ' ' || t.kind || ' ' || t.data from timeline t join session s on s.id = t.session_id where s.lane_id in "
                                + lanes() + " order by t.id"));
        parts.put("conversation", sandbox().conversation(conversation).toPrettyString());
        parts.put("calls", String.join("\n", sandbox().calls(conversation)));
        return parts.entrySet().stream()
                .map(part -> "== " + part.getKey() + "\n" + part.getValue())
                .collect(Collectors.joining("\n"));
    }

    private String lanes() {
        return "(select id from lane where subject = '" + conversation + "')";
    }

    private Object rows(String query) {
        return surroundings
                .one("select string_agg(line, E'\\n') from (" + query.replaceFirst(" from ", " as line from ")
                        + ") as lines")
                .orElse("");
    }
}
