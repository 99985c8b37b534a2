package io.baton.domain.event;

import io.baton.domain.effect.Effect;
import io.baton.domain.effect.EffectKey;
import io.baton.domain.effect.EffectOutcome;

/** An effect reached its end. */
public record EffectEnded(EffectKey key, Effect effect, EffectOutcome outcome) implements LaneEvent {

    @Override
    public void deliverTo(LaneEventHandler handler) {
        handler.on(this);
    }
}
