package io.baton.adapter.twilio.in;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** When an event happened, by Twilio's clock. */
final class EventTime {

    private EventTime() {}

    /**
     * TaskRouter's {@code TimestampMs} (milliseconds) or {@code Timestamp} (seconds; ISO 8601 in streams); else the
     * latest of the dates of the thing itself, since a removed participant also tells when it was created; else
     * what stands in.
     */
    static Instant of(EventFields fields, Instant otherwise) {
        return epoch(fields.text("TimestampMs"), 1)
                .or(() -> epoch(fields.text("Timestamp"), 1000))
                .or(() -> iso(fields.text("Timestamp")))
                .or(() -> latestDate(fields))
                .orElse(otherwise);
    }

    private static Optional<Instant> latestDate(EventFields fields) {
        return Stream.of("DateCreated", "DateUpdated", "DateRemoved", "StateUpdated")
                .flatMap(name -> iso(fields.text(name)).stream())
                .max(Instant::compareTo);
    }

    private static Optional<Instant> epoch(@Nullable String text, long millis) {
        return text != null && text.matches("\\d{1,15}")
                ? Optional.of(Instant.ofEpochMilli(Long.parseLong(text) * millis))
                : Optional.empty();
    }

    private static Optional<Instant> iso(@Nullable String text) {
        try {
            return text == null
                    ? Optional.empty()
                    : Optional.of(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
