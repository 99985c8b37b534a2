package io.baton.domain.workflow;

import io.baton.domain.sid.TaskQueueSid;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A target with the queue in which it is: its own, else that of the target before (contract.md 4.2).
 *
 * @param queue null where no target so far names one, which Twilio does not accept
 */
record Placed(WorkflowTarget target, @Nullable TaskQueueSid queue) {

    /** The targets of a filter with their queues. */
    static List<Placed> of(List<WorkflowTarget> targets) {
        List<Placed> placed = new ArrayList<>();
        TaskQueueSid queue = null;
        for (WorkflowTarget target : targets) {
            queue = target.queue().orElse(queue);
            placed.add(new Placed(target, queue));
        }
        return placed;
    }

    boolean isIn(Predicate<TaskQueueSid> wanted) {
        return queue != null && wanted.test(queue);
    }
}
