package io.baton.sandbox.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.baton.sandbox.Sandbox;
import io.baton.sandbox.rest.HttpRequestData;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The sandbox behind the JDK's HTTP server, on the loopback interface only. */
public final class JdkServer implements AutoCloseable {
    private final HttpServer server;
    private final ExecutorService threads;
    private final Ticker ticker;

    private JdkServer(HttpServer server, ExecutorService threads, Ticker ticker) {
        this.server = server;
        this.threads = threads;
        this.ticker = ticker;
    }

    /** Starts on this port, 0 for any that is free; {@code batonUrl} is where the page finds Baton. */
    public static JdkServer start(Sandbox sandbox, int port, @Nullable URI batonUrl) {
        // The JDK's server sends head and body in two packets; without this each answer waits 40 ms for the first one's
        // receipt.
        System.setProperty("sun.net.httpserver.nodelay", "true");
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
            ExecutorService threads = Executors.newCachedThreadPool(work -> {
                Thread thread = new Thread(work, "sandbox-http");
                thread.setDaemon(true);
                return thread;
            });
            Endpoint endpoint = new Endpoint(sandbox, BatonSide.at(batonUrl));
            server.setExecutor(threads);
            server.createContext("/", exchange -> handle(endpoint, exchange));
            server.start();
            return new JdkServer(server, threads, new Ticker(sandbox));
        } catch (IOException e) {
            throw new UncheckedIOException("port " + port + " cannot be used", e);
        }
    }

    /** The port it listens on. */
    public int port() {
        return server.getAddress().getPort();
    }

    @Override
    public void close() {
        ticker.close();
        server.stop(0);
        threads.shutdownNow();
    }

    private static void handle(Endpoint endpoint, HttpExchange exchange) throws IOException {
        try (exchange) {
            Reply reply = endpoint.answer(request(exchange));
            if (reply.dropped()) {
                // Closing without an answer cuts the connection.
                return;
            }
            reply.headers().forEach(exchange.getResponseHeaders()::set);
            exchange.sendResponseHeaders(reply.status(), reply.body().length == 0 ? -1 : reply.body().length);
            exchange.getResponseBody().write(reply.body());
        }
    }

    private static HttpRequestData request(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        Map<String, String> headers = exchange.getRequestHeaders().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().get(0)));
        return new HttpRequestData(
                exchange.getRequestMethod(),
                exchange.getRequestURI().getRawPath(),
                Objects.requireNonNullElse(exchange.getRequestURI().getRawQuery(), ""),
                headers,
                body);
    }
}
