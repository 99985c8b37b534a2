package io.baton.bootstrap.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What a page of another site can do with the browser of somebody who has logged in: nothing (architecture.md, "Security, in the walls"). */
class BrowserIT {

    private static final String FOREIGN = "https://evil.example.com";

    private static BatonServer baton;

    @BeforeAll
    static void start() {
        baton = Development.shared().baton();
    }

    static Stream<String> changes() {
        Set<String> operations = Operations.described(baton);
        return operations.stream().filter(operation -> !operation.startsWith("GET "));
    }

    @ParameterizedTest
    @MethodSource("changes")
    void anotherSitesPageChangesNothing(String operation) {
        refused(request(operation).header("Content-Type", "application/json").header("Origin", FOREIGN));
        refused(request(operation).header("Content-Type", "application/json").header("Origin", "null"));
        refused(request(operation).header("Content-Type", "application/json").header("Sec-Fetch-Site", "cross-site"));
    }

    @ParameterizedTest
    @MethodSource("changes")
    void noFormChangesAnything(String operation) {
        for (String type : List.of("text/plain", "application/x-www-form-urlencoded", "multipart/form-data")) {
            Http.send(request(operation).header("Content-Type", type)).expecting(415);
        }
        Http.send(request(operation)).expecting(415);
    }

    private static HttpRequest.Builder request(String operation) {
        String[] words = operation.split(" ");
        String path = words[1].replaceAll("\\{\\w+}", UUID.randomUUID().toString());
        return baton.administrator().request(path).method(words[0], BodyPublishers.ofString("{}"));
    }

    private static void refused(HttpRequest.Builder request) {
        assertThat(Http.send(request).expecting(403).json().getString("type"))
                .isEqualTo("urn:baton:problem:foreign-origin");
    }

    @Test
    void noOtherSiteIsLetIn() {
        Http.Answer preflight = Http.send(baton.anonymous()
                .request("/api/v1/connections")
                .header("Origin", FOREIGN)
                .header("Access-Control-Request-Method", "POST")
                .method("OPTIONS", BodyPublishers.noBody()));
        Http.Answer reading =
                Http.send(baton.administrator().request("/api/v1/connections").header("Origin", FOREIGN));

        assertThat(preflight.status()).isEqualTo(401);
        assertThat(Stream.of(preflight, reading).flatMap(answer -> answer.response().headers().map().keySet().stream()))
                .noneMatch(header -> header.toLowerCase(Locale.ROOT).startsWith("access-control-"));
    }

    @Test
    void aLoginGivesOutNothingThatABrowserWouldSendByItself() {
        Http.Answer answer = baton.administrator().get("/api/v1/connections").expecting(200);

        assertThat(answer.response().headers().allValues("Set-Cookie")).isEmpty();
        Http.send(baton.anonymous().request("/api/v1/connections").header("Cookie", "LtpaToken2=abc; JSESSIONID=abc"))
                .expecting(401);
    }

    @ParameterizedTest
    @CsvSource({"/api/v1/connections, 200", "/api/v1/nothing, 404", "/openapi, 200", "/health, 200", "/nothing, 404"})
    void everyAnswerTellsBrowsersToBeCareful(String path, int status) {
        Http.Answer answer = baton.administrator().get(path).expecting(status);

        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(answer.header("X-Frame-Options")).isEqualTo("DENY");
        assertThat(answer.header("Strict-Transport-Security")).isEqualTo("max-age=0");
    }

    @Test
    void theApisAnswersAreKeptNowhere() {
        assertThat(baton.administrator().get("/api/v1/connections").header("Cache-Control"))
                .isEqualTo("no-store");
        assertThat(baton.anonymous().get("/api/v1/connections").header("Cache-Control"))
                .isEqualTo("no-store");
        assertThat(baton.administrator().get("/api/v1/connections").header("Content-Security-Policy"))
                .isEqualTo("default-src 'none'; frame-ancestors 'none'");
    }
}
