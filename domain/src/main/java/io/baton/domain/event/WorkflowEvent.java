package io.baton.domain.event;

import io.baton.domain.taskrouter.Task;

/** A {@code workflow.*} event about a task on its way through a workflow. */
public record WorkflowEvent(Kind kind, Task task) implements LaneEvent {

    /** What the workflow did with the task. */
    public enum Kind {
        TARGET_MATCHED,
        ENTERED,
        TIMEOUT,
        SKIPPED
    }

    @Override
    public void deliverTo(LaneEventHandler handler) {
        handler.on(this);
    }
}
