package io.baton.domain.workflow;

import io.baton.domain.sid.TaskQueueSid;
import io.baton.domain.taskrouter.TaskAttributes;
import io.baton.domain.workflow.expression.Expression;
import io.baton.domain.workflow.expression.Scope;
import io.baton.domain.workflow.expression.Truth;

/**
 * A task queue.
 *
 * @param targetWorkers the expression that says which workers are in it
 */
public record StaffedQueue(TaskQueueSid sid, String name, String targetWorkers) {

    /** Whether a worker with these attributes is in it. */
    public Truth holds(TaskAttributes worker) {
        return Expression.read(targetWorkers).in(Scope.of(worker.fields()));
    }
}
