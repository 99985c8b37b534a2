package io.baton.application.service.engine;

import io.baton.application.port.out.engine.Engine;
import io.baton.application.port.out.engine.EngineUnavailable;
import io.baton.application.port.out.engine.TurnTools;
import io.baton.domain.engine.EngineAnswer;
import io.baton.domain.engine.EngineResult;
import io.baton.domain.engine.Turn;
import io.baton.domain.handoff.AgentsLanguage;
import io.baton.domain.handoff.HandoffBrief;

/** An engine that a chain names and that the operator has since taken away. */
record MissingEngine(String name) implements Engine {

    private static final String WHY = "is not configured";

    @Override
    public EngineResult answer(Turn turn, TurnTools tools) {
        return EngineResult.of(new EngineAnswer.Failed(WHY), name);
    }

    @Override
    public HandoffBrief brief(Turn turn, AgentsLanguage agents) {
        throw new EngineUnavailable(WHY);
    }
}
