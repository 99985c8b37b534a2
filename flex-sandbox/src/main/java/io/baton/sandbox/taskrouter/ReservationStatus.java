package io.baton.sandbox.taskrouter;

import io.baton.sandbox.core.Refusal;
import java.util.Locale;

/** The states of a reservation (contract.md 2.1), with the one that the API does not show. */
public enum ReservationStatus {
    PENDING,
    /** Flex is setting the channel up; the API shows {@code pending} and the timeout stands still (contract.md 2.4). */
    ON_HOLD,
    ACCEPTED,
    REJECTED,
    TIMEOUT,
    CANCELED,
    RESCINDED,
    WRAPPING,
    COMPLETED;

    /** The status in Twilio's spelling, or a 400. */
    public static ReservationStatus of(String wire) {
        for (ReservationStatus status : values()) {
            if (status != ON_HOLD && status.wire().equals(wire)) {
                return status;
            }
        }
        throw Refusal.invalid("Invalid ReservationStatus " + wire);
    }

    /** Twilio's spelling. */
    public String wire() {
        return this == ON_HOLD ? "pending" : name().toLowerCase(Locale.ROOT);
    }

    /** Whether the reservation takes room in its worker's capacity. */
    public boolean holdsCapacity() {
        return waiting() || engaged();
    }

    /** Whether an answer is still to come. */
    public boolean waiting() {
        return this == PENDING || this == ON_HOLD;
    }

    /** Whether the worker has the task. */
    public boolean engaged() {
        return this == ACCEPTED || this == WRAPPING;
    }
}
