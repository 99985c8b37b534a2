package io.baton.adapter.ai.openai;

import dev.langchain4j.agent.tool.ToolSpecification;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.openai.OpenAiChatModel;
import dev.langchain4j.model.openai.OpenAiChatModel.OpenAiChatModelBuilder;
import io.baton.adapter.ai.remote.Deadline;
import io.baton.adapter.ai.remote.RemoteCalls;
import io.baton.adapter.ai.remote.RemoteFailure;
import io.baton.domain.engine.TokenUsage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rounds with a model for one turn or brief, within one deadline. For one thread. */
final class Chat {

    private final OpenAiChatModel model;
    private int input;
    private int output;

    Chat(OpenAiSettings settings, RemoteCalls calls, Deadline deadline) {
        var builder = new OpenAiChatModelBuilder()
                .httpClientBuilder(ChatTransport.within(deadline, calls))
                .baseUrl(settings.model().baseUrl().toString())
                .modelName(settings.model().model())
                .maxRetries(0);
        if (settings.apiKey() != null) {
            builder.apiKey(settings.apiKey().reveal());
        }
        limitOutput(builder, settings);
        this.model = builder.build();
    }

    // OpenAI's own reasoning models refuse the old name, most other servers know only that
    private static void limitOutput(OpenAiChatModelBuilder builder, OpenAiSettings settings) {
        var host = settings.model().baseUrl().getHost();
        int tokens = settings.model().maxOutputTokens();
        if (host != null && (host.endsWith(".openai.com") || host.endsWith(".openai.azure.com"))) {
            builder.maxCompletionTokens(tokens);
        } else {
            builder.maxTokens(tokens);
        }
    }

    /** What the model says next; throws {@link RemoteFailure}. */
    ChatResponse ask(List<ChatMessage> messages, List<ToolSpecification> tools) {
        var request = ChatRequest.builder().messages(messages).toolSpecifications(tools);
        var response = ask(request.build());
        count(response);
        return response;
    }

    private ChatResponse ask(ChatRequest request) {
        try {
            return model.chat(request);
        } catch (RuntimeException broken) {
            throw failure(broken);
        }
    }

    // LangChain4j wraps what the transport throws, and fails in many ways on an answer that is none; its messages quote
    // what was said
    private static RemoteFailure failure(RuntimeException broken) {
        for (Throwable cause = broken; cause != null; cause = cause.getCause()) {
            if (cause instanceof RemoteFailure failure) {
                return failure;
            }
        }
        return RemoteFailure.of("the model's answer is no chat completion");
    }

    private void count(ChatResponse response) {
        var usage = response.tokenUsage();
        if (usage != null) {
            input += count(usage.inputTokenCount());
            output += count(usage.outputTokenCount());
        }
    }

    private static int count(@Nullable Integer tokens) {
        return tokens == null ? 0 : tokens;
    }

    /** All tokens so far. */
    TokenUsage tokens() {
        return new TokenUsage(input, output);
    }
}
