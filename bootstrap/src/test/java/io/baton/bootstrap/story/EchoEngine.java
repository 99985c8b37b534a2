package io.baton.bootstrap.story;

import io.baton.application.port.out.engine.Engine;
import io.baton.application.port.out.engine.TurnTools;
import io.baton.domain.conversation.Utterance;
import io.baton.domain.engine.EngineAnswer;
import io.baton.domain.engine.EngineResult;
import io.baton.domain.engine.Turn;
import io.baton.domain.handoff.AgentsLanguage;
import io.baton.domain.handoff.HandoffBrief;
import io.baton.domain.handoff.Sentiment;
import java.util.List;
import java.util.stream.Collectors;

/** Repeats what it was asked, so that a test sees which messages were answered, and by which reply. */
final class EchoEngine implements Engine {

    @Override
    public String name() {
        return "echo";
    }

    @Override
    public EngineResult answer(Turn turn, TurnTools tools) {
        var text = turn.questions().stream().map(Utterance::text).collect(Collectors.joining(" "));
        return EngineResult.of(new EngineAnswer.Reply(text, 1, List.of()), name());
    }

    @Override
    public HandoffBrief brief(Turn turn, AgentsLanguage agents) {
        return new HandoffBrief("The customer counted.", Sentiment.NEUTRAL, "en");
    }
}
