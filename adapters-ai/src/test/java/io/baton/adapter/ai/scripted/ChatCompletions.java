package io.baton.adapter.ai.scripted;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.concurrent.atomic.AtomicInteger;

/** Answers of an OpenAI-compatible chat endpoint, as JSON. */
public final class ChatCompletions {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final AtomicInteger CALLS = new AtomicInteger();

    private ChatCompletions() {}

    /** The model says something. */
    public static String says(String text) {
        return says(text, "stop");
    }

    /** The model says something and ends for this reason, for example {@code length}. */
    public static String says(String text, String finishReason) {
        var message = JSON.createObjectNode().put("role", "assistant").put("content", text);
        return completion(message, finishReason);
    }

    /** The model calls a tool. */
    public static String calls(String tool, String arguments) {
        return calls(new String[] {tool, arguments});
    }

    /** The model calls tools at once, each given as name and arguments. */
    public static String calls(String[]... toolsAndArguments) {
        var message = JSON.createObjectNode().put("role", "assistant").putNull("content");
        var calls = message.putArray("tool_calls");
        for (String[] call : toolsAndArguments) {
            var entry = calls.addObject()
                    .put("id", "call_" + CALLS.incrementAndGet())
                    .put("type", "function");
            entry.putObject("function").put("name", call[0]).put("arguments", call[1]);
        }
        return completion(message, "tool_calls");
    }

    private static String completion(ObjectNode message, String finishReason) {
        var completion = JSON.createObjectNode()
                .put("id", "chatcmpl-1")
                .put("object", "chat.completion")
                .put("created", 1_700_000_000)
                .put("model", "scripted");
        var choice = completion.putArray("choices").addObject().put("index", 0).put("finish_reason", finishReason);
        choice.set("message", message);
        completion
                .putObject("usage")
                .put("prompt_tokens", 100)
                .put("completion_tokens", 20)
                .put("total_tokens", 120);
        return completion.toString();
    }
}
