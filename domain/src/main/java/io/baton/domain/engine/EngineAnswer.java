package io.baton.domain.engine;

import io.baton.domain.handoff.HandoffReason;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an engine answers to a turn (product.md 4). */
public sealed interface EngineAnswer {

    /**
     * A reply to the customer.
     *
     * @param confidence from 0 to 1; below the policy's threshold the engine counts as unsure
     */
    record Reply(String text, double confidence, List<Source> sources) implements EngineAnswer {
        public Reply {
            sources = List.copyOf(sources);
        }
    }

    /**
     * The engine asks for a human.
     *
     * @param phrase a short reason for the agent; null takes the reason's own phrase
     */
    record HandOff(HandoffReason reason, @Nullable String phrase) implements EngineAnswer {}

    /**
     * The matter is settled.
     *
     * @param text the closing line; empty when nothing is to be said
     */
    record Resolve(String text) implements EngineAnswer {}

    /**
     * The engine gave no usable answer in time.
     *
     * @param cause for the timeline, without secrets or customer text
     */
    record Failed(String cause) implements EngineAnswer {}

    /** An article that a reply rests on. */
    record Source(String title, @Nullable String link) {}
}
