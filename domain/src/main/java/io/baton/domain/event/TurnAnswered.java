package io.baton.domain.event;

import io.baton.domain.effect.EffectKey;
import io.baton.domain.engine.EngineAnswer;
import io.baton.domain.handoff.Signals;
import org.jspecify.annotations.Nullable;

/** The engine pool worked a turn.
 *
 * @param turn the key of the effect that asked
 * @param engine name of the engine that was asked; empty when the policy decided before it
 * @param answer null when the policy decides on the signals alone and no engine was asked
 * @param millis how long the engine took
 */
public record TurnAnswered(
        EffectKey turn, int attempt, Signals signals, String engine, @Nullable EngineAnswer answer, long millis)
        implements LaneEvent {

    @Override
    public void deliverTo(LaneEventHandler handler) {
        handler.on(this);
    }
}
