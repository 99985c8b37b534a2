package io.baton.sandbox.taskrouter;

import io.baton.sandbox.core.Attributes;
import io.baton.sandbox.core.Refusal;
import org.jspecify.annotations.Nullable;

/** What is to change on a task; null leaves a value as it is. */
public record TaskChange(
        @Nullable Attributes attributes,
        @Nullable TaskStatus status,
        @Nullable String reason,
        @Nullable Integer priority,
        @Nullable String ifMatch) {

    // Twilio takes the two only in two requests (contract.md 3.2).
    void requireAllowed() {
        boolean ending = status == TaskStatus.WRAPPING || status == TaskStatus.COMPLETED;
        if (attributes != null && ending) {
            throw Refusal.invalid("AssignmentStatus and Attributes cannot be changed in one request");
        }
    }
}
