package io.baton.adapter.twilio.out;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.MILLISECONDS;

import com.twilio.http.HttpClient;
import com.twilio.http.HttpMethod;
import com.twilio.http.Request;
import com.twilio.http.Response;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.message.BasicHeader;

/**
 * Carries the SDK's requests over {@code java.net.http}: to the address of the connection, within the timeout, and
 * each exactly once. The SDK's own client repeats a POST after a 5xx and after a 429, which would make a second
 * task or message.
 */
final class RestTransport extends HttpClient {

    private final java.net.http.HttpClient http;
    private final TwilioAddress address;
    private final Duration timeout;
    private final InstantSource time;

    RestTransport(java.net.http.HttpClient http, TwilioAddress address, Duration timeout, InstantSource time) {
        this.http = http;
        this.address = address;
        this.timeout = timeout;
        this.time = time;
    }

    @Override
    public Response reliableRequest(Request request) {
        return makeRequest(request);
    }

    @Override
    public Response reliableRequest(Request request, int[] retryCodes, int retries, long delayMillis) {
        return makeRequest(request);
    }

    @Override
    public Response makeRequest(Request request) {
        var answer = exchange(httpRequest(request));
        if (answer.statusCode() / 100 != 2) {
            var retryAfter = answer.headers().firstValue("Retry-After").orElse(null);
            throw ErrorAnswer.of(answer.statusCode(), answer.body(), retryAfter, time);
        }
        return new Response(new String(answer.body(), UTF_8), answer.statusCode(), headers(answer));
    }

    private HttpRequest httpRequest(Request request) {
        var http = HttpRequest.newBuilder(address.of(request.constructURL()))
                .method(request.getMethod().toString(), body(request))
                .header("Accept", "application/json")
                .header("User-Agent", "baton (twilio-java)");
        if (request.requiresAuthentication()) {
            http.header("Authorization", request.getAuthString());
        }
        if (request.getMethod() == HttpMethod.POST) {
            http.header("Content-Type", "application/x-www-form-urlencoded");
        }
        request.getHeaderParams().forEach((name, values) -> values.forEach(value -> http.header(name, value)));
        return http.build();
    }

    private static BodyPublisher body(Request request) {
        return request.getMethod() == HttpMethod.POST
                ? BodyPublishers.ofString(request.encodeFormBody())
                : BodyPublishers.noBody();
    }

    // not HttpRequest.timeout: that one ends with the headers, and a body that trickles in would hold the lane for
    // ever
    private HttpResponse<byte[]> exchange(HttpRequest request) {
        var exchange = http.sendAsync(request, BodyHandlers.ofByteArray());
        try {
            return exchange.get(timeout.toMillis(), MILLISECONDS);
        } catch (TimeoutException e) {
            exchange.cancel(true);
            throw NoAnswer.givenUp("no answer within " + timeout, e);
        } catch (InterruptedException e) {
            exchange.cancel(true);
            Thread.currentThread().interrupt();
            throw NoAnswer.givenUp("interrupted", e);
        } catch (ExecutionException e) {
            throw NoAnswer.failed(e);
        }
    }

    private static Header[] headers(HttpResponse<?> answer) {
        return answer.headers().map().entrySet().stream()
                .flatMap(header -> header.getValue().stream().map(value -> new BasicHeader(header.getKey(), value)))
                .toArray(Header[]::new);
    }
}
