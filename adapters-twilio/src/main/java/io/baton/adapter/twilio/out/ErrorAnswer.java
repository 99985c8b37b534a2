package io.baton.adapter.twilio.out;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An answer that is no success. Thrown by our own transport instead of the SDK's exception, which forgets {@code
 * Retry-After} and, when the body is no JSON, the status (contract.md 10: bodies of gateways).
 */
final class ErrorAnswer extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** "Must be pending", for the instructions of a reservation (contract.md 2.3). */
    private static final Set<Integer> STATE_CODES = Set.of(40114, 40123, 40135, 40136);

    private static final ObjectMapper JSON = new ObjectMapper();

    private final int status;
    private final int code;
    private final boolean aboutState;

    @SuppressWarnings("serial") // Duration is serializable
    private final @Nullable Duration retryAfter;

    private ErrorAnswer(int status, int code, boolean aboutState, @Nullable Duration retryAfter) {
        super("HTTP " + status + (code == 0 ? "" : ", Twilio error " + code));
        this.status = status;
        this.code = code;
        this.aboutState = aboutState;
        this.retryAfter = retryAfter;
    }

    /** Reads an error's body; Twilio's text is looked at and not kept, since it may quote a customer. */
    static ErrorAnswer of(int status, byte[] body, @Nullable String retryAfter, InstantSource time) {
        var error = parsed(body);
        int code = error.path("code").asInt(0);
        boolean aboutState =
                STATE_CODES.contains(code) || isAboutState(error.path("message").asText(""));
        return new ErrorAnswer(status, code, aboutState, wait(retryAfter, time));
    }

    int status() {
        return status;
    }

    /** Twilio's error code; 0 when it named none. */
    int code() {
        return code;
    }

    /** Whether Twilio says that the thing is in another state than it must be. */
    boolean isAboutState() {
        return aboutState;
    }

    @Nullable
    Duration retryAfter() {
        return retryAfter;
    }

    // texts seen with code 20001, which also stands for plainly invalid parameters (contract.md 2.3)
    private static boolean isAboutState(String message) {
        var text = message.toLowerCase(Locale.ROOT);
        return Stream.of(
                        "not in expected state",
                        "not pending or reserved",
                        "not currently assigned",
                        "not currently in a pending state")
                .anyMatch(text::contains);
    }

    private static JsonNode parsed(byte[] body) {
        try {
            return JSON.readTree(body);
        } catch (IOException e) {
            return JSON.missingNode();
        }
    }

    private static @Nullable Duration wait(@Nullable String retryAfter, InstantSource time) {
        if (retryAfter == null) {
            return null;
        }
        if (retryAfter.matches("\\d{1,9}")) {
            return Duration.ofSeconds(Long.parseLong(retryAfter));
        }
        try {
            Instant until = ZonedDateTime.parse(retryAfter, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
            var wait = Duration.between(time.instant(), until);
            return wait.isNegative() ? Duration.ZERO : wait;
        } catch (DateTimeException e) {
            return null;
        }
    }
}
