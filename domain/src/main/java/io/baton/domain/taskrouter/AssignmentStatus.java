package io.baton.domain.taskrouter;

import java.util.Locale;

/**
 * The life of a task: pending, reserved, assigned, wrapping, completed; or canceled.
 *
 * @see <a href="https://www.twilio.com/docs/taskrouter/lifecycle-task-state">Lifecycle of a task</a>
 */
public enum AssignmentStatus {
    PENDING,
    RESERVED,
    ASSIGNED,
    WRAPPING,
    COMPLETED,
    CANCELED;

    /** Reads Twilio's spelling; throws {@link IllegalArgumentException} for any other text. */
    public static AssignmentStatus of(String wire) {
        return valueOf(wire.toUpperCase(Locale.ROOT));
    }

    /** Twilio's spelling. */
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether somebody may still work on the task (product.md 2.10: pending, reserved, assigned, wrapping). */
    public boolean isOpen() {
        return this != COMPLETED && this != CANCELED;
    }

    /** Whether routing still decides who gets the task. */
    public boolean isUnassigned() {
        return this == PENDING || this == RESERVED;
    }
}
