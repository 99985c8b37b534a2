package io.baton.domain.event;

import io.baton.domain.sid.ActivitySid;
import io.baton.domain.sid.WorkerSid;

/** {@code worker.activity.update}: a worker, perhaps the AI's, is in another activity. */
public record WorkerActivityChanged(WorkerSid worker, ActivitySid activity) implements LaneEvent {

    @Override
    public void deliverTo(LaneEventHandler handler) {
        handler.on(this);
    }
}
