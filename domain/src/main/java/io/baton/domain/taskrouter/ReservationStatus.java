package io.baton.domain.taskrouter;

import java.util.Locale;

/**
 * The states of a reservation that the API shows. The state {@code onHold} between pending and accepted is never shown.
 *
 * @see <a href="https://www.twilio.com/docs/taskrouter/api/reservations">Task reservations</a>
 */
public enum ReservationStatus {
    PENDING,
    ACCEPTED,
    REJECTED,
    TIMEOUT,
    CANCELED,
    RESCINDED,
    WRAPPING,
    COMPLETED;

    /** Reads Twilio's spelling; throws {@link IllegalArgumentException} for any other text. */
    public static ReservationStatus of(String wire) {
        return valueOf(wire.toUpperCase(Locale.ROOT));
    }

    /** Twilio's spelling. */
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether the worker holds or may still take the task. */
    public boolean isLive() {
        return this == PENDING || this == ACCEPTED;
    }

    /** How far along its life a reservation is: an event that would lead backwards is stale (architecture.md, step C). */
    public int rank() {
        return switch (this) {
            case PENDING -> 0;
            case ACCEPTED -> 1;
            case WRAPPING -> 2;
            case REJECTED, TIMEOUT, CANCELED, RESCINDED, COMPLETED -> 3;
        };
    }
}
