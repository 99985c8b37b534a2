package io.baton.sandbox.webhook;

import io.baton.sandbox.webhook.ConnectionOverrides.Outcome;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;

/** Sends one webhook, once. */
final class Sender {
    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(5);

    /**
     * What came of an attempt.
     *
     * @param status the HTTP status, 0 when there was none
     */
    record Attempt(Outcome outcome, int status) {}

    Attempt send(Delivery delivery) throws InterruptedException {
        try {
            int status = Client.INSTANCE
                    .send(request(delivery), BodyHandlers.discarding())
                    .statusCode();
            return new Attempt(Outcome.of(status), status);
        } catch (ConnectException | HttpConnectTimeoutException e) {
            return new Attempt(Outcome.CONNECT_FAILED, 0);
        } catch (IOException e) {
            return new Attempt(Outcome.READ_FAILED, 0);
        }
    }

    private static HttpRequest request(Delivery delivery) {
        String form = form(delivery.fields());
        String url = Signature.withoutFragment(delivery.url());
        boolean get = "GET".equals(delivery.method());
        String target = get ? url + (url.contains("?") ? "&" : "?") + form : url;
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(target))
                .timeout(delivery.overrides().timeout())
                .header("User-Agent", "TwilioProxy/1.1")
                .header("Accept", "*/*")
                .header("I-Twilio-Idempotency-Token", delivery.token())
                .header(
                        "X-Twilio-Signature",
                        Signature.of(delivery.authToken(), target, get ? Map.of() : delivery.parameters()));
        return get
                ? request.GET().build()
                : request.header("Content-Type", "application/x-www-form-urlencoded; charset=UTF-8")
                        .POST(BodyPublishers.ofString(form))
                        .build();
    }

    private static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    // Made with the first webhook: it would double the time to start.
    private static final class Client {
        private static final HttpClient INSTANCE = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(CONNECT_TIMEOUT)
                .build();
    }
}
