package io.baton.application.port.in.check;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Everything that is checked, in the order in which it is shown (product.md 1.5). The wire names are stable: rename none. */
public enum CheckCode {
    CREDENTIALS,
    WORKER_EXISTS,
    WORKER_AVAILABLE,
    WORKER_CAPACITY,
    TASKROUTER_WEBHOOK,
    CONVERSATIONS_WEBHOOK,
    WORKFLOW_AI_FILTER,
    WORKFLOW_HANDOFF_FILTER,
    HUMAN_QUEUE_EXCLUDES_AI,
    RESERVATION_TIMEOUT,
    EVENTS_ARRIVING,
    TASKS_CREATED,
    WRONG_ACCOUNT,
    SIGNATURE_FAILURES;

    /** The name in the API, in the database and in the documentation's anchors, for example {@code worker-exists}. */
    public String wire() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The code of a wire name; empty for any other text. */
    public static Optional<CheckCode> of(String wire) {
        return Arrays.stream(values()).filter(code -> code.wire().equals(wire)).findFirst();
    }
}
