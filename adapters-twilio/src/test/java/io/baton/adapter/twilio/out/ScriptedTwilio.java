package io.baton.adapter.twilio.out;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.baton.adapter.twilio.openapi.OpenApiCheck;
import io.baton.adapter.twilio.openapi.SentRequest;
import io.baton.domain.connection.Credentials;
import io.baton.domain.connection.Secret;
import io.baton.domain.connection.TwilioAccess;
import io.baton.domain.sid.AccountSid;
import io.baton.domain.sid.WorkspaceSid;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Answers as it was told, in that order, for what a well-behaved Twilio can't show: errors, silence, garbage. After each test every request must
 * have been one that Twilio's OpenAPI knows, and every answer must have been asked for.
 */
final class ScriptedTwilio implements BeforeEachCallback, AfterEachCallback {

    static final Instant NOW = Instant.parse("2026-05-04T10:00:00Z");
    static final Duration TIMEOUT = Duration.ofSeconds(2);

    /** How a request is answered. */
    interface Script {
        void answer(HttpExchange exchange) throws IOException;
    }

    private static final String BASE_PATH = "/base";

    private final Queue<Script> scripts = new ConcurrentLinkedQueue<>();
    private final List<SentRequest> requests = new CopyOnWriteArrayList<>();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch ended = new CountDownLatch(1);
    private final TwilioClients clients =
            new TwilioClients(new TwilioSettings(TIMEOUT, null, null), InstantSource.fixed(NOW));
    private HttpServer server;

    @Override
    public void beforeEach(ExtensionContext context) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    @Override
    public void afterEach(ExtensionContext context) {
        ended.countDown();
        server.stop(0);
        threads.shutdownNow();
        assertThat(scripts).as("answers that nobody asked for").isEmpty();
        OpenApiCheck.ofSharedFolder()
                .ifPresent(check -> assertThat(requests.stream().flatMap(request -> check.violations(request).stream()))
                        .isEmpty());
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            var body = exchange.getRequestBody().readAllBytes();
            requests.add(SentRequest.of(
                    exchange.getRequestMethod(),
                    BASE_PATH,
                    exchange.getRequestURI(),
                    exchange.getRequestHeaders(),
                    body));
            var script = scripts.poll();
            (script == null ? status(500, "{\"message\":\"not in the script\"}") : script).answer(exchange);
        }
    }

    /** The next request gets this answer. */
    ScriptedTwilio answers(int status, String json, String... headersAndValues) {
        return then(exchange -> {
            for (int i = 0; i < headersAndValues.length; i += 2) {
                exchange.getResponseHeaders().add(headersAndValues[i], headersAndValues[i + 1]);
            }
            status(status, json).answer(exchange);
        });
    }

    /** The next request gets Twilio's error. */
    ScriptedTwilio refuses(int status, int code, String message) {
        return answers(
                status,
                """
                {"code":%d,"message":"%s","more_info":"https://www.twilio.com/docs/errors/%d","status":%d}"""
                        .formatted(code, message, code, status));
    }

    /** The next request gets no answer as long as the test lasts. */
    ScriptedTwilio staysSilent() {
        return then(exchange -> awaitEnd());
    }

    /** The next request gets headers and half of a body, and then nothing as long as the test lasts. */
    ScriptedTwilio stopsHalfway() {
        return then(exchange -> {
            exchange.sendResponseHeaders(200, 100);
            exchange.getResponseBody().write("{\"sid\":".getBytes(UTF_8));
            exchange.getResponseBody().flush();
            awaitEnd();
        });
    }

    /** The next request finds the connection closed after it was read. */
    ScriptedTwilio hangsUp() {
        return then(exchange -> {});
    }

    ScriptedTwilio then(Script script) {
        scripts.add(script);
        return this;
    }

    private void awaitEnd() {
        try {
            ended.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Script status(int status, String json) {
        return exchange -> {
            var body = json.getBytes(UTF_8);
            exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
            if (body.length > 0) {
                exchange.getResponseBody().write(body);
            }
        };
    }

    /** What was asked, in that order. */
    List<SentRequest> requests() {
        return List.copyOf(requests);
    }

    /** What was asked so far, not to be judged by the OpenAPI: its specification knows Twilio's plain hosts alone. */
    List<SentRequest> takeRequests() {
        var taken = requests();
        requests.clear();
        return taken;
    }

    SentRequest onlyRequest() {
        assertThat(requests).hasSize(1);
        return requests.get(0);
    }

    URI baseUrl() {
        return URI.create("http://localhost:" + server.getAddress().getPort() + BASE_PATH);
    }

    TwilioClients clients() {
        return clients;
    }

    TwilioAccess access() {
        return accessAt(baseUrl());
    }

    static TwilioAccess accessAt(URI base) {
        var credentials =
                new Credentials(new AccountSid(Sids.of("AC", 1)), new Secret("the auth token of a test"), null, null);
        return new TwilioAccess(credentials, new WorkspaceSid(Sids.of("WS", 1)), base);
    }

    /** A base URL at which nobody listens. */
    static URI nobodysUrl() {
        try (var socket = new java.net.ServerSocket(0)) {
            return URI.create("http://localhost:" + socket.getLocalPort() + BASE_PATH);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
