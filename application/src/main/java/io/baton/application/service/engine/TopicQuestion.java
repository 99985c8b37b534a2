package io.baton.application.service.engine;

import io.baton.application.port.out.engine.Engine;
import io.baton.application.port.out.engine.EngineGuard;
import io.baton.application.port.out.engine.EngineUnavailable;
import io.baton.application.port.out.engine.TopicJudge;
import io.baton.domain.engine.Turn;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;

/** Has a language model read forbidden topics by their meaning, where one is the connection's first engine (product.md 3.1). */
public final class TopicQuestion {

    private static final System.Logger LOG = System.getLogger(TopicQuestion.class.getName());

    /** Taken from the 5 s by which the turn's timer outlasts its deadline. */
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final EngineGuard guard;
    private final TimedCall calls;

    /**
     * A question.
     *
     * @param threads start what they are given at once, or refuse it
     */
    public TopicQuestion(EngineGuard guard, Executor threads) {
        this.guard = guard;
        this.calls = new TimedCall(threads);
    }

    /** The topics that the model sees touched; none when it can't tell, or there is no model. */
    List<String> touched(Turn turn, List<String> topics, ChosenEngines engines) {
        if (topics.isEmpty() || engines.chain().isEmpty()) {
            return List.of();
        }
        var first = engines.chain().get(0);
        return judge(first)
                .map(judge -> asked(judge, first, turn, topics, engines))
                .orElse(List.of());
    }

    private static Optional<TopicJudge> judge(Engine engine) {
        if (engine instanceof CheckedEngine checked) {
            return checked.judge();
        }
        return engine instanceof TopicJudge judge ? Optional.of(judge) : Optional.empty();
    }

    private List<String> asked(TopicJudge judge, Engine engine, Turn turn, List<String> topics, ChosenEngines engines) {
        try {
            var pass = guard.enter(new EngineGuard.Guarded(
                    turn.connection(), engine.name(), engines.version(), engines.concurrency()));
            pass.unjudged();
            return calls.within(PATIENCE, () -> judge.judgeTopics(turn, topics), pass);
        } catch (EngineUnavailable unavailable) {
            LOG.log(
                    System.Logger.Level.WARNING,
                    "topics of session {0} are read offline: {1}",
                    turn.sessionId(),
                    unavailable.getMessage());
            return List.of();
        }
    }
}
