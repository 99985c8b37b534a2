package io.baton.domain.event;

import io.baton.domain.effect.EffectKey;
import io.baton.domain.handoff.HandoffBrief;
import org.jspecify.annotations.Nullable;

/** The brief of a handoff is there, or the engine could not write one.
 *
 * @param brief null when the engine failed; the template serves then
 */
public record BriefWritten(EffectKey request, @Nullable HandoffBrief brief, long millis) implements LaneEvent {

    @Override
    public void deliverTo(LaneEventHandler handler) {
        handler.on(this);
    }
}
