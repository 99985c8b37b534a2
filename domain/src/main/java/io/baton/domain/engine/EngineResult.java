package io.baton.domain.engine;

import io.baton.domain.handoff.HandoffBrief;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What came of asking an engine for a turn.
 *
 * @param engine the name of the engine that answered, for example {@code local}
 * @param collected required information that the engine found in the customer's words: field and value (product.md 3.1, 4)
 * @param tokens null when no language model was asked
 * @param brief what the engine said about a handoff it asks for; null when it said nothing
 */
public record EngineResult(
        EngineAnswer answer,
        String engine,
        Map<String, String> collected,
        @Nullable TokenUsage tokens,
        @Nullable HandoffBrief brief) {

    public EngineResult {
        collected = Map.copyOf(collected);
    }

    /** An answer with nothing beside it. */
    public static EngineResult of(EngineAnswer answer, String engine) {
        return new EngineResult(answer, engine, Map.of(), null, null);
    }
}
