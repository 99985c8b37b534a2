package io.baton.sandbox;

import io.baton.sandbox.core.Attributes;
import io.baton.sandbox.taskrouter.TaskChange;
import io.baton.sandbox.taskrouter.TaskStatus;

/** Changes of tasks, for tests. */
final class Changes {
    private Changes() {}

    static TaskChange attributes(String json) {
        return new TaskChange(Attributes.checked(json, Attributes.ROUTING_LIMIT), null, null, null, null);
    }

    static TaskChange status(TaskStatus status, String reason) {
        return new TaskChange(null, status, reason, null, null);
    }
}
