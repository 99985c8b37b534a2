package io.baton.domain.engine;

import java.net.URI;
import java.util.List;

/**
 * A language model behind the chat interface of OpenAI.
 *
 * @param baseUrl without {@code /chat/completions}
 * @param maxOutputTokens of one answer
 * @param maxToolRounds how often a turn may use tools before it must answer
 * @param hosted whether it runs outside the house: then it sees masked texts and only the listed custom data
 * @param customDataKeys what of a session's custom data a hosted model sees
 */
public record OpenAiModel(
        URI baseUrl,
        String model,
        int maxOutputTokens,
        int maxToolRounds,
        boolean hosted,
        List<String> customDataKeys) {

    /** Enough for a reply of several messages. */
    public static final int MAX_OUTPUT_TOKENS = 1024;

    /** Enough to search twice, act and answer. */
    public static final int MAX_TOOL_ROUNDS = 4;

    public OpenAiModel {
        customDataKeys = List.copyOf(customDataKeys);
    }
}
