package io.baton.domain.workflow;

import io.baton.domain.sid.TaskQueueSid;
import io.baton.domain.sid.WorkerSid;
import io.baton.domain.taskrouter.AttributeValue;
import io.baton.domain.taskrouter.TaskAttributes;
import io.baton.domain.workflow.expression.Scope;
import java.util.Set;

/**
 * An AI worker as TaskRouter knows it.
 *
 * @param queues every queue in which it is, as Twilio says
 */
public record AiWorker(WorkerSid sid, String name, TaskAttributes attributes, Set<TaskQueueSid> queues) {

    public AiWorker {
        queues = Set.copyOf(queues);
    }

    /** What the {@code worker.} of a target's expression sees (contract.md 4.3). */
    Scope scope() {
        return Scope.of(attributes
                .with("sid", AttributeValue.of(sid.value()))
                .with("friendly_name", AttributeValue.of(name))
                .fields());
    }

    /**
     * The target expression that keeps it out (product.md 1.6). By its SID, which every worker has: whether {@code worker.baton_ai != true} takes
     * humans, who have no such key, Twilio documents nowhere (contract.md 4.3).
     */
    String exclusion() {
        return "worker.sid != \"" + sid + "\"";
    }
}
