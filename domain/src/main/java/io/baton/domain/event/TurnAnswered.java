package io.baton.domain.event;

import io.baton.domain.effect.EffectKey;
import io.baton.domain.engine.EngineAnswer;
import io.baton.domain.engine.EngineTry;
import io.baton.domain.engine.TokenUsage;
import io.baton.domain.handoff.HandoffBrief;
import io.baton.domain.handoff.Signals;
import io.baton.domain.officehours.Availability;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The engine pool worked a turn.
 *
 * @param turn the key of the effect that asked
 * @param engine name of the engine that was asked; empty when the policy decided before it
 * @param answer null when the policy decides on the signals alone and no engine was asked
 * @param collected required information found in the customer's words: field and value
 * @param tokens null when no language model was asked
 * @param humans whether one can be given the conversation, asked where it may be handed off (product.md 3.6)
 * @param millis how long the engines took
 * @param tried every engine that was asked, in order
 * @param instructions version of the instructions that they were given
 * @param brief what the engine said of the handoff it asks for; null when it said nothing
 */
public record TurnAnswered(
        EffectKey turn,
        int attempt,
        Signals signals,
        String engine,
        @Nullable EngineAnswer answer,
        Map<String, String> collected,
        @Nullable TokenUsage tokens,
        Availability humans,
        long millis,
        List<EngineTry> tried,
        int instructions,
        @Nullable HandoffBrief brief)
        implements LaneEvent {

    public TurnAnswered {
        collected = Map.copyOf(collected);
        // an older server did not ask
        humans = Objects.requireNonNullElse(humans, Availability.UNKNOWN);
        tried = List.copyOf(tried);
    }

    @Override
    public void deliverTo(LaneEventHandler handler) {
        handler.on(this);
    }
}
