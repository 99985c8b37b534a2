package io.baton.domain.event;

import io.baton.domain.sid.ReservationSid;
import io.baton.domain.taskrouter.Task;

/** {@code reservation.failed}: Twilio could not reserve any worker; no worker is named. */
public record ReservationFailed(ReservationSid reservation, Task task) implements LaneEvent {

    @Override
    public void deliverTo(LaneEventHandler handler) {
        handler.on(this);
    }
}
