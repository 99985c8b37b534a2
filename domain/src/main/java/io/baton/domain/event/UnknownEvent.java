package io.baton.domain.event;

/** An event type that Baton does not know; stored and ignored (product.md 2.1). */
public record UnknownEvent(String type) implements LaneEvent {

    @Override
    public void deliverTo(LaneEventHandler handler) {
        handler.on(this);
    }
}
