package io.baton.bootstrap.story;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** One organisation's account in the sandbox, by the sandbox's control interface (flex-sandbox/README.md). */
final class Sandbox {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String HUMAN = "Maria Lopez";
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final String organisation;
    private final JsonNode account;

    private Sandbox(String organisation) {
        this.organisation = organisation;
        this.account = call("POST", "/organisations", Map.of("name", organisation));
    }

    /** Opens the account of an organisation, or finds it. */
    static Sandbox open(String organisation) {
        return new Sandbox(organisation);
    }

    /** What {@code baton.twilio.api-base-url} is to be. */
    static URI twilio() {
        return URI.create(SandboxProcess.address() + "/twilio");
    }

    String account(String field) {
        return account.path(field).asText();
    }

    /** A customer begins; the answer names conversation and task. */
    JsonNode begin(Map<String, ?> conversation) {
        return post("/conversations", conversation);
    }

    void customerWrites(String conversation, String text) {
        post("/conversations/" + conversation + "/messages", Map.of("text", text));
    }

    void closeConversation(String conversation) {
        post("/conversations/" + conversation + "/close", Map.of());
    }

    /** A conversation with participants, messages and tasks. */
    JsonNode conversation(String conversation) {
        return get("/conversations/" + conversation);
    }

    /** All tasks with their attributes and reservations. */
    List<JsonNode> tasks() {
        return list(get("/tasks").path("items"));
    }

    /** The one human of a new account. */
    String human() {
        return list(get("/agents").path("items")).stream()
                .filter(agent -> agent.path("name").asText().equals(HUMAN))
                .map(agent -> agent.path("sid").asText())
                .findFirst()
                .orElseThrow();
    }

    void humanAccepts(String reservation) {
        post("/agents/" + human() + "/reservations/" + reservation + "/accept", Map.of());
    }

    void humanWrites(String conversation, String text) {
        post("/agents/" + human() + "/conversations/" + conversation + "/messages", Map.of("text", text));
    }

    /** The pending reservation by which a task is offered to the human. */
    static Optional<String> offerToTheHuman(JsonNode task) {
        return list(task.path("reservations")).stream()
                .filter(each -> each.path("worker").asText().equals(HUMAN))
                .filter(each -> each.path("status").asText().equals("pending"))
                .map(each -> each.path("sid").asText())
                .findFirst();
    }

    /** Whoever lets a reservation pass is set away by Twilio, and must come back. */
    void humanIsBack() {
        sets(human(), true);
    }

    void completes(String worker, String task) {
        post("/agents/" + worker + "/tasks/" + task + "/complete", Map.of());
    }

    void leaves(String worker, String task) {
        post("/agents/" + worker + "/tasks/" + task + "/leave", Map.of());
    }

    void sets(String worker, boolean available) {
        post("/agents/" + worker + "/activity", Map.of("available", Boolean.toString(available)));
    }

    void fault(Map<String, ?> fault) {
        post("/faults", fault);
    }

    void clearFaults() {
        call("DELETE", "/faults?organisation=" + organisation, Map.of());
    }

    /** Lets the time of all accounts pass. */
    static void advance(long seconds) {
        call("POST", "/clock", Map.of("advanceSeconds", seconds));
    }

    /** The calls of Baton that mention a SID, oldest first, as method and path. */
    List<String> calls(String mentioned) {
        return list(get("/record?kind=rest&mentions=" + mentioned).path("items")).stream()
                .map(entry ->
                        entry.path("method").asText() + " " + entry.path("path").asText())
                .toList();
    }

    private JsonNode get(String path) {
        return call("GET", path + (path.contains("?") ? "&" : "?") + "organisation=" + organisation, Map.of());
    }

    private JsonNode post(String path, Map<String, ?> body) {
        Map<String, Object> whole = new LinkedHashMap<>(body);
        whole.put("organisation", organisation);
        return call("POST", path, whole);
    }

    private static JsonNode call(String method, String path, Map<String, ?> body) {
        try {
            var uri = URI.create(SandboxProcess.address() + "/control" + path);
            var request = HttpRequest.newBuilder(uri)
                    .header("Content-Type", "application/json")
                    .method(
                            method,
                            method.equals("POST") ? BodyPublishers.ofString(written(body)) : BodyPublishers.noBody())
                    .build();
            var answer = CLIENT.send(request, BodyHandlers.ofString());
            if (answer.statusCode() >= 300) {
                throw new AssertionError(method + " " + path + ": " + answer.statusCode() + " " + answer.body());
            }
            return answer.body().isEmpty() ? JSON.createObjectNode() : JSON.readTree(answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private static String written(Object body) throws JsonProcessingException {
        return JSON.writeValueAsString(body);
    }

    static List<JsonNode> list(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }
}
