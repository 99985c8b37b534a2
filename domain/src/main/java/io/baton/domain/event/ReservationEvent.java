package io.baton.domain.event;

import io.baton.domain.taskrouter.Reservation;
import io.baton.domain.taskrouter.Task;

/** A {@code reservation.*} event; the reservation carries the state that the event announces.
 *
 * @param version Twilio's {@code ReservationVersion}
 */
public record ReservationEvent(Reservation reservation, Task task, int version) implements LaneEvent {

    @Override
    public void deliverTo(LaneEventHandler handler) {
        handler.on(this);
    }
}
