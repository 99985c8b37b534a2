package io.baton.adapter.ai.action;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import io.baton.adapter.ai.host.HostLookup;
import io.baton.application.port.out.action.ActionClient.Answer;
import io.baton.application.port.out.action.ActionClient.Request;
import io.baton.domain.action.ActionMethod;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.hc.core5.ssl.SSLContexts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ActionHttpClientTest {

    private static final Duration LONG = Duration.ofSeconds(10);
    private static final Duration SHORT = Duration.ofMillis(400);

    private ShopServer shop;
    private ActionHttpClient client;

    @BeforeEach
    void start() throws IOException {
        shop = ShopServer.on("127.0.0.1");
        client = at(host -> loopback("127.0.0.1"));
    }

    @AfterEach
    void stop() throws IOException {
        client.close();
        shop.close();
    }

    @Test
    void sendsWhatWasAskedFor() {
        shop.answering(200, "application/json", "{\"state\":\"sent\"}");

        var answer = client.send(new Request(
                ActionMethod.POST,
                url("/orders/A%2D1?c=7"),
                Map.of("X-Api-Key", "key", "Idempotency-Key", "turn-1"),
                "{\"a\":\"ä\"}",
                LONG));

        assertThat(answer).isEqualTo(new Answer.Answered(200, "{\"state\":\"sent\"}"));
        var received = shop.received.get(0);
        assertThat(received.method() + " " + received.uri()).isEqualTo("POST /orders/A%2D1?c=7");
        assertThat(received.body()).isEqualTo("{\"a\":\"ä\"}");
        assertThat(received.headers().getFirst("Host")).isEqualTo("shop.example.test:" + shop.port());
        assertThat(received.headers().getFirst("X-Api-Key")).isEqualTo("key");
        assertThat(received.headers().get("Idempotency-Key")).containsExactly("turn-1");
        assertThat(received.headers().getFirst("Content-Type")).startsWith("application/json");
        assertThat(received.headers()).doesNotContainKeys("Accept-encoding", "Cookie", "Authorization");
    }

    @Test
    void reachesNoLoopbackAddressUnlessItIsAllowed() throws Exception {
        shop.answering(200, "text/plain", "hello");
        try (var closed = new ActionHttpClient(false)) {
            var literal = closed.send(get(URI.create("http://127.0.0.1:" + shop.port() + "/"), LONG));
            var name = closed.send(get(URI.create("http://localhost:" + shop.port() + "/"), LONG));

            assertThat(List.of(literal, name))
                    .containsOnly(new Answer.NotSent("the host's address is not one that actions may reach"));
        }
        assertThat(shop.received).isEmpty();
    }

    @Test
    void connectsToTheVeryAddressThatWasChecked() throws Exception {
        shop.answering(200, "text/plain", "checked");
        var lookups = new AtomicInteger();
        try (var rebinding = at(host -> loopback("127.0.0." + lookups.incrementAndGet()));
                var other = ShopServer.on("127.0.0.2").answering(200, "text/plain", "rebound")) {
            var answer = rebinding.send(get(url("/"), LONG));

            assertThat(answer).isEqualTo(new Answer.Answered(200, "checked"));
            assertThat(lookups).hasValue(1);
            assertThat(other.received).isEmpty();
        }
    }

    @Test
    void followsNoRedirect() {
        shop.handling(exchange -> {
            exchange.getResponseHeaders().set("Location", "http://shop.example.test:" + shop.port() + "/inside");
            ShopServer.answer(exchange, 302, "");
        });

        assertThat(client.send(get(url("/"), LONG))).isEqualTo(new Answer.Answered(302, ""));
        assertThat(shop.received).hasSize(1);
    }

    @Test
    void sendsOnceWhateverTheAnswer() {
        shop.answering(503, "text/plain", "busy");

        assertThat(client.send(get(url("/"), LONG))).isEqualTo(new Answer.Answered(503, "busy"));
        assertThat(shop.received).hasSize(1);
    }

    @Test
    void keepsNoCookies() {
        shop.handling(exchange -> {
            exchange.getResponseHeaders().set("Set-Cookie", "session=1");
            ShopServer.answer(exchange, 204, "");
        });

        client.send(get(url("/"), LONG));
        client.send(get(url("/"), LONG));

        assertThat(shop.received.get(1).headers()).doesNotContainKey("Cookie");
    }

    @Test
    void doesNotKnowWhatBecameOfACallWithoutAnAnswer() {
        shop.handling(exchange -> shop.isClosingWithin(30_000));

        assertThat(client.send(get(url("/"), SHORT))).isEqualTo(new Answer.NoAnswer("no answer came in time"));
    }

    @Test
    void countsTheStatusOfAnAnswerThatTrickles() {
        shop.handling(exchange -> {
            exchange.sendResponseHeaders(201, 0);
            while (!shop.isClosingWithin(20)) {
                exchange.getResponseBody().write('.');
                exchange.getResponseBody().flush();
            }
        });

        assertThat(client.send(get(url("/"), SHORT)))
                .isEqualTo(new Answer.Answered(201, "(The answer could not be read to its end.)"));
    }

    @Test
    void stopsReadingAnAnswerWithoutEnd() {
        shop.handling(ActionHttpClientTest::writeWithoutEnd);

        for (int i = 0; i < 60; i++) {
            assertThat(client.send(get(url("/"), LONG)))
                    .isEqualTo(new Answer.Answered(200, "(The answer is larger than 65536 bytes and was not read.)"));
        }
    }

    private static void writeWithoutEnd(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(200, 0);
        var block = new byte[8192];
        while (true) {
            exchange.getResponseBody().write(block);
        }
    }

    @Test
    void readsAnAnswerOfTheLimit() {
        shop.answering(200, "text/plain", "a".repeat(64 * 1024));

        assertThat(client.send(get(url("/"), LONG))).isEqualTo(new Answer.Answered(200, "a".repeat(64 * 1024)));
    }

    @Test
    void unpacksNothing() {
        shop.handling(exchange -> {
            exchange.getResponseHeaders().set("Content-Encoding", "gzip");
            ShopServer.answer(exchange, 200, "as if it were packed");
        });

        assertThat(client.send(get(url("/"), LONG)))
                .isEqualTo(new Answer.Answered(
                        200, "(The answer is compressed, which was not asked for, and was not read.)"));
    }

    @Test
    void readsTextOnly() {
        shop.answering(200, "image/png", "png");

        assertThat(client.send(get(url("/"), LONG)))
                .isEqualTo(new Answer.Answered(200, "(The answer is no text and was not read.)"));
    }

    @Test
    void knowsThatNothingWasSentWithoutAConnection() throws IOException {
        int free;
        try (var socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            free = socket.getLocalPort();
        }

        assertThat(client.send(get(URI.create("http://shop.example.test:" + free + "/"), LONG)))
                .isEqualTo(new Answer.NotSent("no connection to the server"));
    }

    private Request get(URI uri, Duration timeout) {
        return new Request(ActionMethod.GET, uri, Map.of(), null, timeout);
    }

    private URI url(String path) {
        return URI.create("http://shop.example.test:" + shop.port() + path);
    }

    private static ActionHttpClient at(HostLookup lookup) {
        return new ActionHttpClient(new CheckedAddresses(lookup, true), SSLContexts.createDefault());
    }

    private static InetAddress[] loopback(String address) throws java.net.UnknownHostException {
        return new InetAddress[] {InetAddress.getByName(address)};
    }
}
