package io.baton.adapter.ai.openai;

import dev.langchain4j.agent.tool.ToolExecutionRequest;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.ToolExecutionResultMessage;
import io.baton.adapter.ai.answer.AnswerJson;
import io.baton.application.port.out.engine.TurnTools;
import io.baton.domain.conversation.Utterance;
import io.baton.domain.engine.KnowledgePassage;
import io.baton.domain.engine.Turn;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Runs the tools that a model calls before it answers. What is wrong with a call is told to the model as the tool's result. */
final class ToolUse {

    private static final int MOST_ACTIONS = 8;
    private static final int LONGEST_QUERY = 500;
    // nine letters and digits, the only form of a call's id that every server takes
    private static final String GIVEN = "search001";

    private final TurnTools tools;
    private final ToolBox box;
    private final OpenAiSettings settings;
    private final Turn turn;
    private final List<KnowledgePassage> passages;
    private final Map<String, String> done = new HashMap<>();

    ToolUse(TurnTools tools, ToolBox box, OpenAiSettings settings, Turn turn) {
        this.tools = tools;
        this.box = box;
        this.settings = settings;
        this.turn = turn;
        this.passages = new ArrayList<>(turn.knowledge());
    }

    /** Everything that the model was shown of the articles. */
    List<KnowledgePassage> passages() {
        return passages;
    }

    /** The passages that came with the turn, as if the model had searched for them: a tool's result is where a model expects data. */
    List<ChatMessage> givenPassages() {
        if (turn.knowledge().isEmpty()) {
            return List.of();
        }
        var question = turn.latestQuestion().map(Utterance::text).orElse("");
        var query = Data.object().put("query", settings.outgoing(cut(question)));
        var call = ToolExecutionRequest.builder()
                .id(GIVEN)
                .name(ToolBox.SEARCH)
                .arguments(query.toString())
                .build();
        return List.of(
                AiMessage.from(call), ToolExecutionResultMessage.from(call, Data.passages(turn.knowledge(), settings)));
    }

    /** The result of a call that does not end the turn. */
    String resultOf(ToolExecutionRequest call) {
        if (ToolBox.isEnding(call.name())) {
            return Data.error("Not done. Call " + call.name() + " alone, after the results of the other tools.");
        }
        if (call.name().equals(ToolBox.SEARCH)) {
            return search(call);
        }
        return box.isAction(call.name()) ? act(call) : Data.error("There is no such tool.");
    }

    private String search(ToolExecutionRequest call) {
        var query = AnswerJson.of(call.arguments()).map(arguments -> arguments.text("query"));
        if (query.isEmpty()) {
            return Data.error("search_knowledge wants a JSON object with a text as query.");
        }
        var found = tools.searchKnowledge(cut(query.get()));
        passages.addAll(found);
        return Data.passages(found, settings);
    }

    private static String cut(String query) {
        return query.length() <= LONGEST_QUERY ? query : query.substring(0, LONGEST_QUERY);
    }

    // a model in a loop must not order the same thing twice
    private String act(ToolExecutionRequest call) {
        var arguments = call.arguments() == null || call.arguments().isBlank() ? "{}" : call.arguments();
        if (AnswerJson.of(arguments).isEmpty()) {
            return Data.error("The arguments are no JSON object.");
        }
        var before = done.get(call.name() + arguments);
        if (before != null) {
            return before;
        }
        if (done.size() >= MOST_ACTIONS) {
            return Data.error("No more actions in this turn.");
        }
        var outcome = tools.perform(call.name(), arguments);
        var result = Data.outcome(outcome.done(), outcome.text(), settings);
        done.put(call.name() + arguments, result);
        return result;
    }
}
