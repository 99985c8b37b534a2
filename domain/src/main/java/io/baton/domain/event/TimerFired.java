package io.baton.domain.event;

/** A timer of the lane came due. */
public record TimerFired(Timer timer) implements LaneEvent {

    @Override
    public void deliverTo(LaneEventHandler handler) {
        handler.on(this);
    }
}
