package io.baton.domain.workflow;

import io.baton.domain.sid.TaskQueueSid;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A way that a task may take through a workflow.
 *
 * @param filter the index of the filter that decided; {@link #DEFAULT} for the default filter, or where there is none
 * @param queue where it stays; null when it falls out of the workflow and Twilio cancels it (contract.md 4.2)
 * @param stops every target in which it was, in order, the skipped ones included
 */
record Route(int filter, @Nullable TaskQueueSid queue, List<Stop> stops) {

    static final int DEFAULT = -1;

    /** A target and its queue. */
    record Stop(WorkflowTarget target, TaskQueueSid queue) {}

    Route {
        stops = List.copyOf(stops);
    }

    boolean endsInAiQueue(Staffing staffing) {
        return queue != null && staffing.isAiQueue(queue);
    }

    boolean endsWithHumans(Staffing staffing) {
        return queue != null && !staffing.isAiQueue(queue);
    }

    boolean touchesAiQueue(Staffing staffing) {
        return stops.stream().anyMatch(stop -> staffing.isAiQueue(stop.queue()));
    }
}
