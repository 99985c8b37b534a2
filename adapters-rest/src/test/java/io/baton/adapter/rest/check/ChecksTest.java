package io.baton.adapter.rest.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.adapter.rest.Answer;
import io.baton.adapter.rest.FakeChecks;
import io.baton.adapter.rest.RestServer;
import io.baton.application.port.in.check.CheckCode;
import io.baton.application.port.in.check.FixRefused;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChecksTest {

    private static final String CHECKS = "/api/v1/connections/" + FakeChecks.CONNECTION + "/checks";
    private static final String FIX = CHECKS + "/worker-available/fix";

    private final RestServer server = new RestServer();

    @AfterEach
    void stops() {
        server.close();
    }

    @Test
    void showsAllFourteenInTheirOrder() {
        var answer = server.get(CHECKS);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(items(answer))
                .extracting(item -> item.getString("code"))
                .containsExactly(
                        "credentials",
                        "worker-exists",
                        "worker-available",
                        "worker-capacity",
                        "taskrouter-webhook",
                        "conversations-webhook",
                        "workflow-ai-filter",
                        "workflow-handoff-filter",
                        "human-queue-excludes-ai",
                        "reservation-timeout",
                        "events-arriving",
                        "tasks-created",
                        "wrong-account",
                        "signature-failures");
        assertThat(items(answer)).extracting(item -> item.getString("status")).containsOnly("ok", "failed");
    }

    @Test
    void showsOneWithWhatItMeansAndWhereToReadOn() {
        var item = items(server.get(CHECKS + "?code=worker-available")).get(0);

        assertThat(item.keySet())
                .containsExactlyInAnyOrder("code", "status", "seen", "consequence", "fix", "fixable", "docs");
        assertThat(item.getString("status")).isEqualTo("failed");
        assertThat(item.getString("seen")).isEqualTo("Offline");
        assertThat(item.getString("consequence")).isEqualTo("No customer gets the AI");
        assertThat(item.getString("fix")).isEqualTo("Baton moves it");
        assertThat(item.getBoolean("fixable")).isTrue();
        assertThat(item.getString("docs")).isEqualTo("docs/troubleshooting.md#worker-available");
    }

    @Test
    void linksToSectionsThatAreThere() throws IOException {
        var headings = Files.readAllLines(Path.of("..", "docs", "troubleshooting.md"));

        assertThat(headings)
                .containsAll(Arrays.stream(CheckCode.values())
                        .map(code -> "### " + code.wire())
                        .toList());
    }

    @Test
    void fixesAfterADryRun() {
        var dryRun = post(FIX + "?dryRun=true").json();
        assertThat(server.checks.asked).isEqualTo("worker-available dryRun");
        var applied = post(FIX + "?force=true").json();
        assertThat(server.checks.asked).isEqualTo("worker-available force");

        assertThat(dryRun.getBoolean("applied")).isFalse();
        assertThat(applied.getBoolean("applied")).isTrue();
        var change = applied.getJsonArray("changes").getJsonObject(0);
        assertThat(change.getString("what")).isEqualTo("activity");
        assertThat(change.getString("before")).isEqualTo("Offline");
        assertThat(change.getString("after")).isEqualTo("Available");
    }

    @Test
    void undoes() {
        var undone = post(CHECKS + "/worker-available/undo").json();

        assertThat(undone.getBoolean("applied")).isTrue();
        assertThat(undone.getJsonArray("changes").getJsonObject(0).getString("after"))
                .isEqualTo("Offline");
    }

    static Stream<Arguments> refusals() {
        return Stream.of(
                Arguments.of(FixRefused.changedMeanwhile("EventsFilter"), 409, "changed-meanwhile"),
                Arguments.of(FixRefused.notFixable("by hand"), 409, "not-fixable"),
                Arguments.of(FixRefused.nothingToUndo(CheckCode.CREDENTIALS), 409, "nothing-to-undo"),
                Arguments.of(FixRefused.refusedByTwilio("401", new IllegalStateException()), 422, "refused-by-twilio"),
                Arguments.of(FixRefused.unanswered("timeout", new IllegalStateException()), 503, "twilio-unreachable"));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void saysWhyItDidNotFix(FixRefused refused, int status, String type) {
        server.checks.obstacle = () -> {
            throw refused;
        };

        var answer = post(FIX).isProblem(status, type);

        assertThat(answer.json().getString("detail")).isEqualTo(refused.getMessage());
        assertThat(answer.json()).doesNotContainKey("alternatives");
    }

    @Test
    void namesTheWaysBesideAForeignUrl() {
        server.checks.obstacle = () -> {
            throw FixRefused.foreignWebhook("https://other.example.com/hook", List.of("Event Streams", "scoped"));
        };

        var answer = post(FIX).isProblem(409, "foreign-webhook");

        assertThat(answer.json().getString("current")).isEqualTo("https://other.example.com/hook");
        assertThat(answer.strings("alternatives")).containsExactly("Event Streams", "scoped");
    }

    @ParameterizedTest
    @ValueSource(strings = {"?dryRun=yes", "?force=1", "?dryRun=true&dryRun=false", "?dryrun=true"})
    void takesNothingForAWish(String query) {
        post(FIX + query).isProblem(400, "invalid-request");

        assertThat(server.checks.asked).isEmpty();
    }

    @Test
    void knowsNoOtherConnectionAndNoOtherCode() {
        var other = "/api/v1/connections/" + UUID.randomUUID() + "/checks";

        server.get(other).isProblem(404, "not-found");
        server.get("/api/v1/connections/x/checks").isProblem(404, "not-found");
        post(other + "/worker-available/fix").isProblem(404, "not-found");
        post(other + "/worker-available/undo").isProblem(404, "not-found");
        post(CHECKS + "/WORKER_AVAILABLE/fix").isProblem(404, "not-found");
        post(CHECKS + "/nothing/undo").isProblem(404, "not-found");
        server.get(CHECKS + "?code=nothing").isProblem(400, "invalid-request");
    }

    private Answer post(String path) {
        return server.send(server.request(path).POST(BodyPublishers.noBody()));
    }

    private static List<JsonObject> items(Answer answer) {
        return answer.json().getJsonArray("items").getValuesAs(JsonObject.class);
    }
}
