package io.baton.domain.event;

import org.jspecify.annotations.Nullable;

/** A person asks for the handoff ({@code POST …/sessions/{id}/handoff}, product.md 3.9).
 *
 * @param reason what the person gave; null when nothing
 */
public record HandOffCommand(@Nullable String reason) implements LaneEvent {

    @Override
    public void deliverTo(LaneEventHandler handler) {
        handler.on(this);
    }
}
