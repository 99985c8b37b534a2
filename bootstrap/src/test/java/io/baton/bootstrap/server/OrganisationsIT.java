package io.baton.bootstrap.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Somebody with a role in one organisation sees what it has, and of the others not even that they are there (product.md 5.5). */
class OrganisationsIT {

    private static final String CONNECTIONS = "/api/v1/connections";
    private static final String SESSIONS = "/api/v1/sessions";

    private static Secured secured;
    private static Place acme;
    private static Place globex;

    /** A connection of an organisation, with a session. */
    private record Place(Organisation account, String organisation, String connection, String session) {

        static Place connected(String organisation) {
            Organisation account = secured.development().sandbox().organisation("scoped-" + organisation);
            Map<String, Object> form = account.form("accept");
            form.put("organisation", organisation);
            JsonPath connection =
                    secured.as("admin").post(CONNECTIONS, form).expecting(201).json();
            account.registerTaskRouter(connection.getString("webhookUrl"));
            account.registerConversations(connection.getString("webhookUrl"));
            Story story = Story.begin(account, secured.baton(), "sms", "plain");
            story.aiAnswers();
            return new Place(
                    account,
                    organisation,
                    connection.getString("id"),
                    story.session().getString("id"));
        }
    }

    @BeforeAll
    static void connectTwo() {
        secured = Secured.shared();
        acme = Place.connected("acme");
        globex = Place.connected("globex");
    }

    @Test
    void listsShowTheirOrganisationsAlone() {
        for (String role : List.of("admin:acme", "supervisor:acme", "viewer:acme")) {
            Http someone = secured.as(role);
            assertThat(values(someone, CONNECTIONS, "items.organisation"))
                    .as(role)
                    .isNotEmpty()
                    .containsOnly("acme");
            assertThat(values(someone, SESSIONS, "items.connectionId"))
                    .as(role)
                    .isNotEmpty()
                    .containsOnly(acme.connection());
            assertThat(values(someone, SESSIONS + "?query=" + globex.session(), "items.id"))
                    .isEmpty();
            assertThat(values(someone, SESSIONS + "?connection=" + globex.connection(), "items.id"))
                    .isEmpty();
        }
        assertThat(values(secured.as("viewer"), CONNECTIONS, "items.organisation"))
                .contains("acme", "globex");
    }

    @Test
    void theAuditLogShowsThemTheirLinesAlone() {
        assertThat(values(secured.as("admin:acme"), "/api/v1/audit", "items.organisation"))
                .isNotEmpty()
                .containsOnly("acme");
        assertThat(values(secured.as("admin:acme"), "/api/v1/audit?connection=" + globex.connection(), "items.id"))
                .isEmpty();
        assertThat(values(secured.as("admin"), "/api/v1/audit?connection=" + globex.connection(), "items.who"))
                .contains(Secured.login("admin"));
    }

    @Test
    void nobodyExportsOrErasesWhatAnotherOrganisationKeeps() {
        String address = secured.as("admin")
                .get(SESSIONS + "/" + globex.session())
                .expecting(200)
                .json()
                .getString("customerAddress");
        Map<String, Object> customer = Map.of("address", address, "connection", globex.connection());
        Http administrator = secured.as("admin:acme");

        administrator.post("/api/v1/customers/export", customer).expecting(404);
        administrator.post("/api/v1/customers/erase", customer).expecting(404);
        assertThat(administrator
                        .post("/api/v1/customers/export", Map.of("address", address))
                        .response()
                        .body())
                .doesNotContain(globex.connection());
        administrator.post("/api/v1/customers/erase", Map.of("address", address));
        secured.as("admin").get(SESSIONS + "/" + globex.session()).expecting(200);
    }

    static Stream<Arguments> foreignIds() {
        return Stream.of(
                Arguments.of("GET", CONNECTIONS + "/{connection}"),
                Arguments.of("PUT", CONNECTIONS + "/{connection}"),
                Arguments.of("DELETE", CONNECTIONS + "/{connection}"),
                Arguments.of("PUT", CONNECTIONS + "/{connection}/ai"),
                Arguments.of("POST", CONNECTIONS + "/{connection}/rotate-webhook-token"),
                Arguments.of("GET", CONNECTIONS + "/{connection}/checks"),
                Arguments.of("POST", CONNECTIONS + "/{connection}/checks/taskrouter-webhook/fix"),
                Arguments.of("POST", CONNECTIONS + "/{connection}/checks/taskrouter-webhook/undo"),
                Arguments.of("GET", CONNECTIONS + "/{connection}/discovery"),
                Arguments.of("POST", CONNECTIONS + "/{connection}/verify"),
                Arguments.of("GET", SESSIONS + "/{session}"),
                Arguments.of("GET", SESSIONS + "/{session}/timeline"),
                Arguments.of("POST", SESSIONS + "/{session}/handoff"));
    }

    /** The same answer as for an id that nobody has: a guess is not even confirmed. */
    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("foreignIds")
    void anotherOrganisationsIdsAreUnknown(String method, String path) {
        Http.Answer foreign =
                ask(method, path.replace("{connection}", globex.connection()).replace("{session}", globex.session()));
        Http.Answer nobodys =
                ask(method, path.replaceAll("\\{\\w+}", UUID.randomUUID().toString()));

        foreign.expecting(404);
        assertThat(foreign.response().body())
                .isEqualTo(nobodys.expecting(404).response().body());
        secured.as("admin").get(CONNECTIONS + "/" + globex.connection()).expecting(200);
    }

    private static Http.Answer ask(String method, String path) {
        Http administrator = secured.as("admin:acme");
        return switch (method) {
            case "GET" -> administrator.get(path);
            case "DELETE" -> administrator.delete(path);
            case "PUT" -> administrator.put(path, Map.of("ai", "paused"));
            default -> administrator.post(path, Map.of());
        };
    }

    @Test
    void aRoleHoldsWhereItWasGiven() {
        String switchOf = CONNECTIONS + "/%s/ai";

        secured.as("supervisor:acme")
                .put(switchOf.formatted(acme.connection()), Map.of("ai", "live"))
                .expecting(403);
        secured.as("admin:acme")
                .put(switchOf.formatted(acme.connection()), Map.of("ai", "live"))
                .expecting(200);
        secured.as("viewer:acme")
                .post(SESSIONS + "/" + acme.session() + "/handoff", Map.of())
                .expecting(403);
        secured.as("viewer")
                .put(switchOf.formatted(acme.connection()), Map.of("ai", "live"))
                .expecting(403);
    }

    @Test
    void onlyItsAdministratorNamesAnOrganisation() {
        Map<String, Object> form =
                secured.development().sandbox().organisation("scoped-new").form("accept");
        Http administrator = secured.as("admin:acme");

        assertThat(administrator.post(CONNECTIONS, form).expecting(403).json().getString("type"))
                .isEqualTo("urn:baton:problem:foreign-organisation");
        form.put("organisation", "globex");
        administrator.post(CONNECTIONS, form).expecting(403);
        Map<String, Object> moved = acme.account().form("accept");
        moved.put("organisation", "globex");
        administrator.put(CONNECTIONS + "/" + acme.connection(), moved).expecting(403);
        form.put("organisation", "acme");
        String id = administrator.post(CONNECTIONS, form).expecting(201).json().getString("id");
        administrator.delete(CONNECTIONS + "/" + id).expecting(204);
    }

    private static List<String> values(Http someone, String path, String values) {
        return someone.get(path).expecting(200).json().getList(values);
    }
}
