package io.baton.application.service.engine;

import io.baton.application.port.out.engine.KnowledgeSearch;
import io.baton.application.port.out.engine.TurnActions;
import io.baton.domain.conversation.Utterance;
import io.baton.domain.engine.EngineAnswer;
import io.baton.domain.engine.EngineName;
import io.baton.domain.engine.EngineResult;
import io.baton.domain.engine.KnowledgePassage;
import io.baton.domain.engine.Turn;
import io.baton.domain.handoff.AgentsLanguage;
import io.baton.domain.handoff.HandoffBrief;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The engines of every connection, with the articles and the actions that they may use. */
public final class Minds {

    private static final System.Logger LOG = System.getLogger(Minds.class.getName());
    private static final int PASSAGES = 4;

    private final EngineChoice choice;
    private final EngineChain chain;
    private final BriefChain briefs;
    private final TopicQuestion topics;
    private final KnowledgeSearch knowledge;
    private final TurnActions actions;

    public Minds(
            EngineChoice choice,
            EngineChain chain,
            BriefChain briefs,
            TopicQuestion topics,
            KnowledgeSearch knowledge,
            TurnActions actions) {
        this.choice = choice;
        this.chain = chain;
        this.briefs = briefs;
        this.topics = topics;
        this.knowledge = knowledge;
        this.actions = actions;
    }

    /**
     * Asks the engines of the turn's connection.
     *
     * @param isWaitedFor whether the answer still is; an action is not begun otherwise
     */
    EngineChain.Asked answer(Turn turn, BooleanSupplier isWaitedFor) {
        var toolbox = new TurnToolbox(turn, knowledge, actions, isWaitedFor);
        if (toolbox.hasChanged()) {
            var failed = new EngineAnswer.Failed("the turn has acted already and is not repeated");
            return new EngineChain.Asked(EngineResult.of(failed, ""), List.of());
        }
        var engines = choice.of(turn.connection());
        var asked = chain.answer(informed(turn, engines), engines, toolbox);
        return new EngineChain.Asked(checked(asked.result(), engines), asked.tried());
    }

    private static EngineResult checked(EngineResult result, ChosenEngines engines) {
        return new EngineResult(
                result.answer(), result.engine(), result.collected(), result.tokens(), usable(result, engines));
    }

    private static @Nullable HandoffBrief usable(EngineResult result, ChosenEngines engines) {
        var brief = result.brief();
        return brief == null ? null : BriefChain.usable(brief, engines).orElse(null);
    }

    /** Forbidden topics that the connection's language model sees touched; none when it has none. */
    List<String> touchedTopics(Turn turn, List<String> lines) {
        return lines.isEmpty() ? List.of() : topics.touched(turn, lines, choice.of(turn.connection()));
    }

    /** The brief of a handoff. */
    HandoffBrief brief(Turn turn, AgentsLanguage agents) {
        return briefs.brief(turn, agents, choice.of(turn.connection()), choice.offline());
    }

    // the local engine searches for itself, with the whole conversation in mind
    private Turn informed(Turn turn, ChosenEngines engines) {
        boolean localOnly =
                engines.chain().stream().allMatch(engine -> engine.name().equals(EngineName.LOCAL.wire()));
        return localOnly ? turn : turn.knowing(passages(turn));
    }

    private List<KnowledgePassage> passages(Turn turn) {
        var question = turn.questions().stream().map(Utterance::text).collect(Collectors.joining("\n"));
        if (question.isBlank()) {
            return List.of();
        }
        try {
            return knowledge.search(turn.connection(), question, turn.language(), PASSAGES);
        } catch (RuntimeException broken) {
            LOG.log(System.Logger.Level.ERROR, "articles can't be searched in session " + turn.sessionId(), broken);
            return List.of();
        }
    }
}
