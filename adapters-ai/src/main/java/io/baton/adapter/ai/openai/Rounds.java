package io.baton.adapter.ai.openai;

import dev.langchain4j.agent.tool.ToolExecutionRequest;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.ToolExecutionResultMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.output.FinishReason;
import io.baton.adapter.ai.answer.AnswerJson;
import io.baton.application.port.out.engine.TurnTools;
import io.baton.domain.engine.EngineAnswer;
import io.baton.domain.engine.EngineAnswer.Failed;
import io.baton.domain.engine.EngineAnswer.HandOff;
import io.baton.domain.engine.Turn;
import io.baton.domain.handoff.HandoffReason;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One turn with a model: it may use tools for so many rounds, then only the tools that end the turn are left. One that still asks for others
 * lacks the means to help; one that says nothing usable has failed. For one thread.
 */
final class Rounds {

    private final Chat chat;
    private final int toolRounds;
    private final ToolBox tools;
    private final ToolUse use;
    private final Ending.Known known;
    private final List<ChatMessage> messages;

    Rounds(Chat chat, Turn turn, TurnTools tools, OpenAiSettings settings) {
        this.chat = chat;
        this.toolRounds = settings.model().maxToolRounds();
        this.tools = new ToolBox(tools.actions(), turn.missing());
        this.use = new ToolUse(tools, this.tools, settings, turn);
        this.known = new Ending.Known(use.passages(), turn.missing(), settings);
        this.messages = new ArrayList<>();
        messages.add(Prompt.of(turn, settings));
        messages.addAll(Lines.of(turn, settings));
        messages.addAll(use.givenPassages());
    }

    Ending end() {
        for (int round = 0; round < toolRounds; round++) {
            var ending = next(chat.ask(messages, tools.all()));
            if (ending.isPresent()) {
                return ending.get();
            }
        }
        var last = chat.ask(messages, tools.ending());
        return next(last).orElseGet(() -> new Ending(exhausted(last), Map.of()));
    }

    private EngineAnswer exhausted(ChatResponse last) {
        boolean wantsMore = last.aiMessage().toolExecutionRequests().stream()
                .anyMatch(call -> call.name().equals(ToolBox.SEARCH) || tools.isAction(call.name()));
        return wantsMore
                ? new HandOff(HandoffReason.INSUFFICIENT_TOOLS, null)
                : new Failed("the model gave no usable answer in " + (toolRounds + 1) + " rounds");
    }

    private Optional<Ending> next(ChatResponse response) {
        var said = response.aiMessage();
        if (response.finishReason() == FinishReason.CONTENT_FILTER) {
            return Optional.of(new Ending(new Failed("the model's content filter refused"), Map.of()));
        }
        return said.hasToolExecutionRequests() ? ofCalls(said) : ofWords(said, response.finishReason());
    }

    private Optional<Ending> ofWords(AiMessage said, FinishReason finish) {
        try {
            return Optional.of(Ending.ofWords(said.text(), finish, known));
        } catch (Unusable unusable) {
            messages.add(AiMessage.from(said.text() == null || said.text().isBlank() ? "…" : said.text()));
            messages.add(UserMessage.from("[Not sent to the customer] " + unusable.advice()));
            return Optional.empty();
        }
    }

    private Optional<Ending> ofCalls(AiMessage said) {
        var calls = said.toolExecutionRequests();
        messages.add(AiMessage.from(calls));
        if (calls.size() == 1 && ToolBox.isEnding(calls.get(0).name())) {
            return ending(calls.get(0));
        }
        for (ToolExecutionRequest call : calls) {
            messages.add(ToolExecutionResultMessage.from(call, use.resultOf(call)));
        }
        return Optional.empty();
    }

    private Optional<Ending> ending(ToolExecutionRequest call) {
        try {
            var arguments = AnswerJson.of(call.arguments())
                    .orElseThrow(() -> new Unusable("The arguments are no JSON object."));
            return Optional.of(Ending.of(call.name(), arguments, known));
        } catch (Unusable unusable) {
            messages.add(ToolExecutionResultMessage.from(call, Data.error(unusable.advice())));
            return Optional.empty();
        }
    }
}
