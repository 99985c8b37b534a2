package io.baton.sandbox.http;

import io.baton.sandbox.core.JsonFields;
import io.baton.sandbox.core.Refusal;
import io.baton.sandbox.rest.Answer;
import io.baton.sandbox.rest.HttpRequestData;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where the page finds Baton's own view of a conversation: on its own server, on another one through this one, or
 * nowhere. Only reading is passed on, with the login that the page was given.
 */
final class BatonSide {
    private static final String PREFIX = "/baton";
    private static final Duration TIMEOUT = Duration.ofSeconds(5);

    private final @Nullable String base;
    private final @Nullable URI target;

    private BatonSide(@Nullable String base, @Nullable URI target) {
        this.base = base;
        this.target = target;
    }

    /** Baton runs on the server that also carries the sandbox. */
    static BatonSide sameServer() {
        return new BatonSide("", null);
    }

    /** Baton runs elsewhere; null for no Baton at all. */
    static BatonSide at(@Nullable URI target) {
        return new BatonSide(target == null ? null : "baton", target);
    }

    /** What the page is told. */
    Reply settings() {
        return Reply.of(Answer.ok(JsonFields.empty().put("batonBase", base).toObject()));
    }

    /** Passes a reading call on. */
    Reply forward(HttpRequestData request) {
        String path = request.path().substring(PREFIX.length());
        if (target == null || !request.method().equals("GET") || !path.startsWith("/api/")) {
            return Reply.of(Answer.refused(Refusal.notFound(request.path())));
        }
        try {
            return reply(client().send(call(target, path, request), BodyHandlers.ofByteArray()));
        } catch (IOException e) {
            return Reply.of(Answer.refused(new Refusal(502, 20502, "Baton does not answer at " + target)));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Reply.of(Answer.cut());
        }
    }

    private static HttpRequest call(URI target, String path, HttpRequestData request) {
        String query = request.query().isEmpty() ? "" : "?" + request.query();
        HttpRequest.Builder call =
                HttpRequest.newBuilder(target.resolve(path + query)).timeout(TIMEOUT);
        String login = request.header("Authorization");
        return (login == null ? call : call.header("Authorization", login)).build();
    }

    // WWW-Authenticate stays behind: the page has its own login, the browser's would hide it.
    private static Reply reply(HttpResponse<byte[]> response) {
        String type = response.headers().firstValue("Content-Type").orElse("application/json");
        return new Reply(response.statusCode(), Map.of("Content-Type", type), response.body(), false);
    }

    private static HttpClient client() {
        return Client.INSTANCE;
    }

    // Made with the first call: it would double the time to start.
    private static final class Client {
        private static final HttpClient INSTANCE =
                HttpClient.newBuilder().connectTimeout(TIMEOUT).build();
    }
}
