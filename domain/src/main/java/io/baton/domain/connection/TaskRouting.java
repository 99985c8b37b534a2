package io.baton.domain.connection;

import io.baton.domain.sid.TaskQueueSid;
import io.baton.domain.sid.WorkflowSid;
import org.jspecify.annotations.Nullable;

/**
 * Where the tasks of a connection go (product.md 1.1).
 *
 * @param aiQueue null means no queue filter
 * @param intakeWorkflow where Baton makes a task for a conversation that has none (2.10)
 * @param humanWorkflow null means the workflow of the AI's own task
 * @param humanQueue for statistics and checks only
 */
public record TaskRouting(
        @Nullable TaskQueueSid aiQueue,
        @Nullable WorkflowSid intakeWorkflow,
        @Nullable WorkflowSid humanWorkflow,
        @Nullable TaskQueueSid humanQueue,
        TaskCreation taskCreation) {

    /** Nothing chosen: the workflow of the AI's task routes everything. */
    public static TaskRouting byWorkflow() {
        return new TaskRouting(null, null, null, null, TaskCreation.WHEN_MISSING);
    }
}
