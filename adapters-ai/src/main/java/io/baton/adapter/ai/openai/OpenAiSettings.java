package io.baton.adapter.ai.openai;

import io.baton.domain.connection.Secret;
import io.baton.domain.engine.OpenAiModel;
import io.baton.domain.engine.Turn;
import io.baton.domain.masking.Masking;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How a language model is asked.
 *
 * @param apiKey null for an endpoint that wants none
 * @param timeout of a turn or a brief, all rounds together
 * @param masking of everything that a hosted model sees, and of every brief
 */
public record OpenAiSettings(OpenAiModel model, @Nullable Secret apiKey, Duration timeout, Masking masking) {

    /** The text as the model may see it. */
    String outgoing(String text) {
        return model.hosted() ? masking.mask(text) : text;
    }

    /** The custom data that the model may see: of a hosted one only the listed keys. */
    Map<String, String> outgoingCustomData(Turn turn) {
        Map<String, String> seen = new TreeMap<>();
        turn.customData().forEach((key, value) -> {
            if (!model.hosted() || model.customDataKeys().contains(key)) {
                seen.put(key, outgoing(value));
            }
        });
        return seen;
    }
}
