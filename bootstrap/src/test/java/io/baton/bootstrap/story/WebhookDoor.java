package io.baton.bootstrap.story;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.baton.application.port.in.webhook.AcceptWebhookUseCase;
import io.baton.application.port.in.webhook.AcceptWebhookUseCase.Answers;
import io.baton.application.port.in.webhook.AcceptWebhookUseCase.Webhook;
import io.baton.application.port.out.flex.TwilioWebhooks.Raw;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.function.Function;

/** Where the sandbox posts its signed webhooks: passes them on to the use case and answers as the real endpoint does. */
final class WebhookDoor implements Answers<Integer> {

    private final Map<String, String> authTokens = new ConcurrentHashMap<>();
    private final HttpServer server;
    private final AcceptWebhookUseCase acceptWebhook;

    WebhookDoor(Function<URI, AcceptWebhookUseCase> useCase) {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        acceptWebhook = useCase.apply(publicUrl());
        server.setExecutor(Executors.newFixedThreadPool(8, work -> {
            var thread = new Thread(work, "webhook-door");
            thread.setDaemon(true);
            return thread;
        }));
        server.createContext("/webhooks/twilio/", this::pass);
        server.createContext("/streams/", this::stream);
        server.start();
    }

    URI publicUrl() {
        return URI.create("http://localhost:" + server.getAddress().getPort());
    }

    /** What is posted to {@code /streams/{token}} as a form arrives as a batch of Event Streams, signed with the account's token. */
    void streams(String token, String authToken) {
        authTokens.put(token, authToken);
    }

    /** Delivers an event by Event Streams; answers the status. */
    int deliver(String token, Map<String, String> form) {
        var stream = new EventStream(publicUrl(), authTokens.getOrDefault(token, ""));
        return acceptWebhook.accept(stream.batch(token, form)).read(this);
    }

    private void stream(HttpExchange exchange) throws IOException {
        try (exchange) {
            var path = exchange.getRequestURI().getPath();
            var form = EventStream.fields(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
            exchange.sendResponseHeaders(deliver(path.substring(path.lastIndexOf('/') + 1), form), -1);
        }
    }

    private void pass(HttpExchange exchange) throws IOException {
        try (exchange) {
            var path = exchange.getRequestURI().getPath();
            var webhook = new Webhook(
                    path.substring(path.lastIndexOf('/') + 1),
                    exchange.getRequestURI().getRawQuery(),
                    exchange.getRequestHeaders().getFirst("X-Twilio-Signature"),
                    new Raw(Raw.Kind.FORM, exchange.getRequestBody().readAllBytes()));
            exchange.sendResponseHeaders(acceptWebhook.accept(webhook).read(this), -1);
        }
    }

    @Override
    public Integer accepted() {
        return 204;
    }

    @Override
    public Integer unknownToken() {
        return 404;
    }

    @Override
    public Integer undecodable(String detail) {
        return 400;
    }

    @Override
    public Integer badSignature() {
        return 403;
    }

    @Override
    public Integer foreign(String what) {
        return 403;
    }
}
