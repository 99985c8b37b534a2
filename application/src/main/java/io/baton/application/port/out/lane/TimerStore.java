package io.baton.application.port.out.lane;

import io.baton.domain.event.Timer;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The timers of lanes; at most one of a name in a lane. */
public interface TimerStore {

    /** Sets or moves a timer. */
    void set(LaneId lane, Timer timer);

    /** Deletes a timer; one that does not exist is fine. */
    void clear(LaneId lane, String name);

    /** Timers that are due, earliest first. */
    List<Timer> due(LaneId lane, Instant now);

    /** When the next timer is due. */
    Optional<Instant> earliest(LaneId lane);
}
