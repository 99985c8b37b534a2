package io.baton.application.service.engine;

import io.baton.application.port.out.engine.Engine;
import io.baton.application.port.out.engine.EngineHosts;
import io.baton.application.port.out.engine.EngineUnavailable;
import io.baton.application.port.out.engine.TopicJudge;
import io.baton.application.port.out.engine.TurnTools;
import io.baton.domain.engine.EngineAnswer;
import io.baton.domain.engine.EngineResult;
import io.baton.domain.engine.Turn;
import io.baton.domain.handoff.AgentsLanguage;
import io.baton.domain.handoff.HandoffBrief;
import java.net.URI;
import java.util.Optional;

/** An engine at an address of a connection's choice, which is looked at each time: names move from one address to another. */
record CheckedEngine(Engine engine, URI url, EngineHosts hosts) implements Engine {

    @Override
    public String name() {
        return engine.name();
    }

    @Override
    public EngineResult answer(Turn turn, TurnTools tools) {
        return hosts.objection(url)
                .map(why -> EngineResult.of(new EngineAnswer.Failed(why), name()))
                .orElseGet(() -> engine.answer(turn, tools));
    }

    /** The engine as a judge of topics, when it is one and may be called. */
    Optional<TopicJudge> judge() {
        return engine instanceof TopicJudge judge && hosts.objection(url).isEmpty()
                ? Optional.of(judge)
                : Optional.empty();
    }

    @Override
    public HandoffBrief brief(Turn turn, AgentsLanguage agents) {
        hosts.objection(url).ifPresent(why -> {
            throw new EngineUnavailable(why);
        });
        return engine.brief(turn, agents);
    }
}
