package io.baton.adapter.ai.scripted;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/** How the endpoint answers one request. */
@FunctionalInterface
public interface Script {

    /**
     * Answers.
     *
     * @param closing counted down when the endpoint is closed: what hangs lets go
     */
    void answer(HttpExchange exchange, Received request, CountDownLatch closing)
            throws IOException, InterruptedException;

    /** Status 200 with JSON. */
    static Script json(String body) {
        return answering(request -> body);
    }

    /** Status 200 with JSON made from the request. */
    static Script answering(Function<Received, String> body) {
        return (exchange, request, closing) -> write(exchange, 200, body.apply(request));
    }

    /** Any status; the body repeats what was sent, as some servers do. */
    static Script status(int status) {
        return (exchange, request, closing) -> write(exchange, status, "{\"error\": " + request.body() + "}");
    }

    /** A refusal that asks for patience. */
    static Script status(int status, int retryAfterSeconds) {
        return (exchange, request, closing) -> {
            exchange.getResponseHeaders().set("Retry-After", Integer.toString(retryAfterSeconds));
            write(exchange, status, "{}");
        };
    }

    /** A redirect. */
    static Script redirect(String location) {
        return (exchange, request, closing) -> {
            exchange.getResponseHeaders().set("Location", location);
            write(exchange, 307, "");
        };
    }

    /** No answer at all. */
    static Script never() {
        return (exchange, request, closing) -> closing.await();
    }

    /** Headers at once and then a character every so many milliseconds. */
    static Script dribbling(String body, long millis) {
        return (exchange, request, closing) -> {
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, 0);
            for (byte character : body.getBytes(UTF_8)) {
                exchange.getResponseBody().write(character);
                exchange.getResponseBody().flush();
                if (closing.await(millis, TimeUnit.MILLISECONDS)) {
                    return;
                }
            }
            exchange.close();
        };
    }

    /** So many bytes of spaces before JSON ends. */
    static Script huge(int bytes) {
        return (exchange, request, closing) -> {
            exchange.sendResponseHeaders(200, 0);
            var spaces = " ".repeat(8192).getBytes(UTF_8);
            for (int sent = 0; sent < bytes; sent += spaces.length) {
                exchange.getResponseBody().write(spaces);
            }
            exchange.close();
        };
    }

    private static void write(HttpExchange exchange, int status, String body) throws IOException {
        var bytes = body.getBytes(UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
