package io.baton.sandbox.taskrouter;

import io.baton.sandbox.taskrouter.WorkflowConfiguration.Target;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a task stands in its workflow. Target timeouts are counted from the task's creation, one after the other,
 * and not from entering the target (contract.md L2).
 */
record RoutingStep(int filter, List<Target> targets, int index, int secondsSoFar) {

    static RoutingStep first(int filter, List<Target> targets) {
        return new RoutingStep(filter, targets, 0, 0);
    }

    boolean over() {
        return index >= targets.size();
    }

    Target target() {
        return targets.get(index);
    }

    @Nullable
    Instant deadline(Instant taskCreated) {
        Integer timeout = target().timeoutSeconds();
        return timeout == null ? null : taskCreated.plusSeconds((long) secondsSoFar + timeout);
    }

    RoutingStep next() {
        Integer timeout = target().timeoutSeconds();
        return new RoutingStep(filter, targets, index + 1, secondsSoFar + (timeout == null ? 0 : timeout));
    }
}
