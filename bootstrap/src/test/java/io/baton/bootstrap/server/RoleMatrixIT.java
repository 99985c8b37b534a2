package io.baton.bootstrap.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Who may call what: every operation that the API describes, with every role, with a login without any, and without one (product.md 5.5). */
class RoleMatrixIT {

    private static final Set<String> READ = Set.of("admin", "supervisor", "viewer");
    private static final Set<String> ACT = Set.of("admin", "supervisor");
    private static final Set<String> CHANGE = Set.of("admin");

    /** One line for each operation; one that is not here fails {@link #everyOperationHasALine}. */
    private static final Map<String, Set<String>> MATRIX = Map.ofEntries(
            Map.entry("GET /api/v1/analytics/handoffs", READ),
            Map.entry("GET /api/v1/analytics/sessions", READ),
            Map.entry("GET /api/v1/audit", CHANGE),
            Map.entry("GET /api/v1/connections", READ),
            Map.entry("POST /api/v1/connections", CHANGE),
            Map.entry("POST /api/v1/connections/test", CHANGE),
            Map.entry("POST /api/v1/connections/discovery", CHANGE),
            Map.entry("GET /api/v1/connections/{id}/discovery", CHANGE),
            Map.entry("POST /api/v1/connections/{id}/verify", CHANGE),
            Map.entry("GET /api/v1/connections/{id}", READ),
            Map.entry("PUT /api/v1/connections/{id}", CHANGE),
            Map.entry("DELETE /api/v1/connections/{id}", CHANGE),
            Map.entry("PUT /api/v1/connections/{id}/ai", CHANGE),
            Map.entry("POST /api/v1/connections/{id}/rotate-webhook-token", CHANGE),
            Map.entry("GET /api/v1/connections/{id}/actions", READ),
            Map.entry("PUT /api/v1/connections/{id}/actions", CHANGE),
            Map.entry("GET /api/v1/connections/{id}/actions/versions", READ),
            Map.entry("GET /api/v1/connections/{id}/engines", CHANGE),
            Map.entry("PUT /api/v1/connections/{id}/engines", CHANGE),
            Map.entry("GET /api/v1/connections/{id}/engines/versions", CHANGE),
            Map.entry("GET /api/v1/connections/{id}/instructions", READ),
            Map.entry("PUT /api/v1/connections/{id}/instructions", ACT),
            Map.entry("GET /api/v1/connections/{id}/instructions/versions", READ),
            Map.entry("GET /api/v1/connections/{id}/masking", READ),
            Map.entry("PUT /api/v1/connections/{id}/masking", CHANGE),
            Map.entry("GET /api/v1/connections/{id}/masking/versions", READ),
            Map.entry("GET /api/v1/connections/{id}/checks", READ),
            Map.entry("POST /api/v1/connections/{id}/checks/{code}/fix", CHANGE),
            Map.entry("POST /api/v1/connections/{id}/checks/{code}/undo", CHANGE),
            Map.entry("GET /api/v1/connections/{id}/office-hours", READ),
            Map.entry("PUT /api/v1/connections/{id}/office-hours", ACT),
            Map.entry("GET /api/v1/connections/{id}/office-hours/versions", READ),
            Map.entry("GET /api/v1/connections/{id}/handoff-policy", READ),
            Map.entry("PUT /api/v1/connections/{id}/handoff-policy", ACT),
            Map.entry("GET /api/v1/connections/{id}/handoff-policy/versions", READ),
            Map.entry("POST /api/v1/connections/{id}/handoff-policy/try", ACT),
            Map.entry("POST /api/v1/customers/export", CHANGE),
            Map.entry("POST /api/v1/customers/erase", CHANGE),
            Map.entry("GET /api/v1/knowledge/search", READ),
            Map.entry("POST /api/v1/secrets/re-encrypt", CHANGE),
            Map.entry("GET /api/v1/sessions", READ),
            Map.entry("GET /api/v1/sessions/{id}", READ),
            Map.entry("GET /api/v1/sessions/{id}/timeline", READ),
            Map.entry("POST /api/v1/sessions/{id}/handoff", ACT));

    private static Secured secured;
    private static String connection;
    private static String session;

    @BeforeAll
    static void connectAndTalk() {
        secured = Secured.shared();
        Organisation organisation = secured.development().sandbox().organisation("matrix");
        connection = organisation.connect(secured.baton(), "accept").getString("id");
        Story story = Story.begin(organisation, secured.baton(), "sms", "plain");
        story.aiAnswers();
        session = story.session().getString("id");
    }

    @Test
    void everyOperationHasALine() {
        assertThat(Operations.described(secured.baton())).isEqualTo(new TreeSet<>(MATRIX.keySet()));
    }

    @Test
    void onlyTheIdOfItsKindDecidesWhoseItIs() {
        assertThat(Operations.described(secured.baton()))
                .filteredOn(operation -> operation.contains("{"))
                .allMatch(operation -> operation.matches("\\w+ /api/v1/(connections|sessions)/\\{id}.*"));
    }

    static Stream<Arguments> everyOperationAndRole() {
        return MATRIX.entrySet().stream().sorted(Map.Entry.comparingByKey()).flatMap(line -> Stream.concat(
                        READ.stream().sorted(), Stream.of("nobody", "anonymous"))
                .map(role -> Arguments.of(line.getKey(), role, line.getValue().contains(role))));
    }

    @ParameterizedTest(name = "{0} by {1}: {2}")
    @MethodSource("everyOperationAndRole")
    void isOpenToThoseWhoMay(String operation, String role, boolean allowed) {
        int status = ask(operation, role);

        if (allowed) {
            assertThat(status).isNotIn(401, 403, 404, 405, 500);
        } else {
            assertThat(status).isEqualTo(role.equals("anonymous") ? 401 : 403);
        }
    }

    /** With a body that no operation understands: what is allowed is then refused as a bad request, at the latest. */
    private static int ask(String operation, String role) {
        String[] words = operation.split(" ");
        var request = who(role).request(path(words[1], words[0].equals("DELETE") && role.equals("admin")));
        if (words[0].equals("GET") || words[0].equals("DELETE")) {
            request.method(words[0], BodyPublishers.noBody());
        } else {
            request.header("Content-Type", "application/json")
                    .method(words[0], BodyPublishers.ofString("{\"noSuchField\":1}"));
        }
        return Http.send(request).status();
    }

    private static Http who(String role) {
        return switch (role) {
            case "anonymous" -> secured.baton().anonymous();
            default -> secured.as(role);
        };
    }

    private static String path(String template, boolean deletes) {
        String id = template.startsWith("/api/v1/sessions") ? session : deletes ? another() : connection;
        return template.replace("{id}", id).replace("{code}", "credentials");
    }

    /** One that nobody misses. */
    private static String another() {
        return secured.development()
                .sandbox()
                .organisation("matrix-deleted")
                .connect(secured.baton(), "accept")
                .getString("id");
    }

    @Test
    void aGuessedPasswordOpensNothing() {
        List<String> wrong = List.of("", "baton ", "Baton", Secured.PASSWORD);

        assertThat(wrong).allSatisfy(password -> secured.baton()
                .anonymous()
                .as("admin", password)
                .get("/api/v1/connections")
                .expecting(401));
    }
}
