package io.baton.sandbox.conversations;

import io.baton.sandbox.core.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/** After how much silence a conversation becomes inactive, and closed; null for never. */
public record Timers(@Nullable Duration inactive, @Nullable Duration closed) {
    /** No timers. */
    public static final Timers NONE = new Timers(null, null);

    private static final Duration SHORTEST_INACTIVE = Duration.ofMinutes(1);
    private static final Duration SHORTEST_CLOSED = Duration.ofMinutes(10);

    /** These timers with the given ISO 8601 durations in place of their own. */
    public Timers with(@Nullable String inactiveText, @Nullable String closedText) {
        return new Timers(
                inactiveText == null ? inactive : duration("Timers.Inactive", inactiveText, SHORTEST_INACTIVE),
                closedText == null ? closed : duration("Timers.Closed", closedText, SHORTEST_CLOSED));
    }

    @Nullable
    Instant inactiveAt(Instant lastActivity) {
        return inactive == null ? null : lastActivity.plus(inactive);
    }

    @Nullable
    Instant closedAt(Instant lastActivity) {
        return closed == null ? null : lastActivity.plus(closed);
    }

    private static @Nullable Duration duration(String name, String text, Duration shortest) {
        if (text.isBlank() || "PT0S".equals(text)) {
            return null;
        }
        try {
            Duration duration = Duration.parse(text);
            if (duration.compareTo(shortest) < 0) {
                throw Refusal.invalid("Invalid " + name + ": at least " + shortest + " is expected");
            }
            return duration;
        } catch (DateTimeParseException e) {
            throw Refusal.invalid("Invalid " + name + ": an ISO 8601 duration is expected");
        }
    }
}
