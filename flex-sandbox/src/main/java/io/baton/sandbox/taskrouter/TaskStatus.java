package io.baton.sandbox.taskrouter;

import io.baton.sandbox.core.Refusal;
import java.util.Locale;

/** The states of a task (contract.md 3.1). */
public enum TaskStatus {
    PENDING,
    RESERVED,
    ASSIGNED,
    WRAPPING,
    COMPLETED,
    CANCELED;

    /** The status in Twilio's spelling, or a 400. */
    public static TaskStatus of(String wire) {
        for (TaskStatus status : values()) {
            if (status.wire().equals(wire)) {
                return status;
            }
        }
        throw Refusal.invalid("Invalid AssignmentStatus " + wire);
    }

    /** Twilio's spelling. */
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether the task is over. */
    public boolean terminal() {
        return this == COMPLETED || this == CANCELED;
    }
}
