package io.baton.application.port.out.lane;

/** Tells this server's own workers that a lane is due, so that they need not wait for the next poll. */
@FunctionalInterface
public interface LaneAlarm {

    /** Rings; cheap and never throws. */
    void ring();
}
