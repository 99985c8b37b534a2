package io.baton.adapter.ai.openai;

import io.baton.adapter.ai.remote.Deadline;
import io.baton.adapter.ai.remote.RemoteCalls;
import io.baton.adapter.ai.remote.RemoteFailure;
import io.baton.application.port.out.engine.Engine;
import io.baton.application.port.out.engine.EngineUnavailable;
import io.baton.application.port.out.engine.TopicJudge;
import io.baton.application.port.out.engine.TurnTools;
import io.baton.domain.engine.EngineAnswer.Failed;
import io.baton.domain.engine.EngineName;
import io.baton.domain.engine.EngineResult;
import io.baton.domain.engine.Turn;
import io.baton.domain.handoff.AgentsLanguage;
import io.baton.domain.handoff.HandoffBrief;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;

/**
 * Asks a language model behind an OpenAI-compatible chat endpoint, with tools, within limits of time, tokens, rounds and size (product.md 4;
 * docs/engines.md). Safe for use by many threads.
 */
public final class OpenAiEngine implements Engine, TopicJudge {

    private static final System.Logger LOG = System.getLogger(OpenAiEngine.class.getName());

    private final OpenAiSettings settings;
    private final RemoteCalls calls;
    private final InstantSource clock;

    /** An engine that asks by these settings. */
    public OpenAiEngine(OpenAiSettings settings, RemoteCalls calls, InstantSource clock) {
        this.settings = settings;
        this.calls = calls;
        this.clock = clock;
    }

    @Override
    public String name() {
        return EngineName.OPENAI.wire();
    }

    @Override
    public EngineResult answer(Turn turn, TurnTools tools) {
        try {
            return answer(chat(), turn, tools);
        } catch (RuntimeException broken) {
            LOG.log(System.Logger.Level.ERROR, "the turn " + turn.turnId() + " broke", broken);
            return EngineResult.of(new Failed("the engine broke"), name());
        }
    }

    private EngineResult answer(Chat chat, Turn turn, TurnTools tools) {
        try {
            var ending = new Rounds(chat, turn, tools, settings).end();
            return new EngineResult(ending.answer(), name(), ending.collected(), chat.tokens(), null);
        } catch (RemoteFailure failure) {
            return new EngineResult(new Failed(failure.why()), name(), Map.of(), chat.tokens(), null);
        }
    }

    @Override
    public HandoffBrief brief(Turn turn, AgentsLanguage agents) {
        try {
            return new BriefRequest(settings).ask(chat(), turn, agents);
        } catch (RemoteFailure failure) {
            throw new EngineUnavailable(failure.why(), failure);
        }
    }

    @Override
    public List<String> judgeTopics(Turn turn, List<String> topics) {
        if (topics.isEmpty()) {
            return List.of();
        }
        try {
            return new TopicRequest(settings).ask(chat(), turn, topics);
        } catch (RemoteFailure failure) {
            throw new EngineUnavailable(failure.why(), failure);
        }
    }

    private Chat chat() {
        return new Chat(settings, calls, Deadline.in(settings.timeout(), clock));
    }
}
