package io.baton.adapter.ai.remote;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/**
 * Exchanges over HTTP/1.1 without redirects, each bounded in time, body included, and in size. One repeat at most, of a request that was not
 * worked. Safe for use by many threads; one for the whole server.
 */
public final class RemoteCalls {

    /** The largest answer, in bytes: far more than a reply needs. */
    public static final int LARGEST_ANSWER = 1024 * 1024;

    private static final Duration CONNECTING = Duration.ofSeconds(5);
    private static final Duration AFTER_A_REFUSED_CONNECTION = Duration.ofMillis(200);
    private static final Duration NEVER = Duration.ofDays(1);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(CONNECTING)
            .build();

    /** Sends the request and, when it was not worked and time allows, once more; throws {@link RemoteFailure}. */
    public RemoteAnswer exchange(Supplier<HttpRequest> request, Deadline deadline) {
        try {
            return once(made(request), deadline);
        } catch (RemoteFailure failure) {
            if (!failure.isRepeatable() || !deadline.allows(failure.repeatAfter())) {
                throw failure;
            }
            pause(failure.repeatAfter());
            return once(made(request), deadline);
        }
    }

    // a scheme or a header that HTTP does not know; the message would tell a key
    private static HttpRequest made(Supplier<HttpRequest> request) {
        try {
            return request.get();
        } catch (IllegalArgumentException e) {
            throw RemoteFailure.of("no such request can be sent: its address or a header is malformed");
        }
    }

    private static void pause(Duration time) {
        try {
            Thread.sleep(time.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw RemoteFailure.of("interrupted", e);
        }
    }

    // not HttpRequest.timeout: that one ends with the headers, and a body that trickles in would hold the thread
    private RemoteAnswer once(HttpRequest request, Deadline deadline) {
        if (deadline.left().isZero()) {
            throw RemoteFailure.of("no time left");
        }
        var exchange = http.sendAsync(request, response -> LimitedBody.of(response.headers(), LARGEST_ANSWER));
        try {
            return read(exchange.get(deadline.left().toMillis(), MILLISECONDS));
        } catch (TimeoutException e) {
            exchange.cancel(true);
            throw RemoteFailure.of("no answer in time", e);
        } catch (InterruptedException e) {
            exchange.cancel(true);
            Thread.currentThread().interrupt();
            throw RemoteFailure.of("interrupted", e);
        } catch (ExecutionException e) {
            throw failed(e);
        }
    }

    private static RemoteAnswer read(HttpResponse<byte[]> response) {
        int status = response.statusCode();
        if (status / 100 == 2) {
            return new RemoteAnswer(status, response.headers().map(), response.body());
        }
        // 503 with Retry-After says as clearly as 429 that nothing was done
        if (status == 429 || status == 503) {
            throw RemoteFailure.notWorked("status " + status, retryAfter(response));
        }
        throw RemoteFailure.of("status " + status);
    }

    private static Duration retryAfter(HttpResponse<?> response) {
        return response.headers()
                .firstValue("Retry-After")
                .filter(value -> value.matches("\\d{1,5}"))
                .map(value -> Duration.ofSeconds(Long.parseLong(value)))
                .orElse(NEVER);
    }

    private static RemoteFailure failed(ExecutionException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof TooLarge) {
                return RemoteFailure.of("the answer is larger than " + LARGEST_ANSWER + " bytes", failure);
            }
            if (cause instanceof ConnectException || cause instanceof UnresolvedAddressException) {
                return RemoteFailure.notWorked("no connection", AFTER_A_REFUSED_CONNECTION);
            }
        }
        return RemoteFailure.of("connection lost", failure);
    }
}
