package io.baton.application.port.out.engine;

import io.baton.domain.engine.EngineAnswer;
import io.baton.domain.engine.EngineResult;
import io.baton.domain.engine.Turn;
import io.baton.domain.handoff.AgentsLanguage;
import io.baton.domain.handoff.HandoffBrief;

/** An AI engine (product.md 4). Calls may block for as long as the deadline of a turn allows; they never talk to Twilio. */
public interface Engine {

    /** The name used in configuration and in the timeline, for example {@code local}. */
    String name();

    /** Answers a turn. Trouble is {@link EngineAnswer.Failed}, never an exception. */
    EngineResult answer(Turn turn, TurnTools tools);

    /** Writes the brief for a handoff from the transcript of the turn; throws {@link EngineUnavailable} when it can't. */
    HandoffBrief brief(Turn turn, AgentsLanguage agents);
}
