package io.baton.sandbox.fault;

import java.time.Duration;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A fault on request.
 *
 * @param method the HTTP method it meets; null for any
 * @param pattern found in the path of a call ({@code taskrouter.twilio.com/v1/…}), or in the event type of a webhook
 * @param status answered by {@link FaultKind#STATUS}
 * @param retryAfterSeconds sent as Retry-After with it; null for no such header
 * @param delay for the kinds that are late
 */
public record Fault(
        FaultKind kind,
        @Nullable String method,
        Pattern pattern,
        int status,
        @Nullable Integer retryAfterSeconds,
        Duration delay) {

    boolean meets(@Nullable String actualMethod, String subject) {
        return (method == null || method.equalsIgnoreCase(actualMethod))
                && pattern.matcher(subject).find();
    }
}
