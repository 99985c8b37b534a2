package io.baton.domain.event;

/** The sweep asks the lane to compare itself with Twilio (product.md 1.8). */
public record Reconcile() implements LaneEvent {

    @Override
    public void deliverTo(LaneEventHandler handler) {
        handler.on(this);
    }
}
