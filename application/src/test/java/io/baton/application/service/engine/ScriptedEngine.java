package io.baton.application.service.engine;

import io.baton.application.port.out.engine.Engine;
import io.baton.application.port.out.engine.TurnTools;
import io.baton.domain.engine.EngineAnswer;
import io.baton.domain.engine.EngineResult;
import io.baton.domain.engine.Turn;
import io.baton.domain.handoff.AgentsLanguage;
import io.baton.domain.handoff.HandoffBrief;
import io.baton.domain.handoff.Sentiment;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/** An engine that does what a test says. */
final class ScriptedEngine implements Engine {

    final AtomicInteger asked = new AtomicInteger();

    private final String name;
    private final Function<TurnTools, EngineAnswer> answer;
    private HandoffBrief brief = new HandoffBrief("The parcel is late.", Sentiment.NEGATIVE, "en");

    private ScriptedEngine(String name, Function<TurnTools, EngineAnswer> answer) {
        this.name = name;
        this.answer = answer;
    }

    static ScriptedEngine that(String name, Function<TurnTools, EngineAnswer> answers) {
        return new ScriptedEngine(name, answers);
    }

    static ScriptedEngine replying(String name) {
        return that(name, tools -> new EngineAnswer.Reply("It is on its way.", 0.9, List.of()));
    }

    static ScriptedEngine failing(String name) {
        return that(name, tools -> new EngineAnswer.Failed("no connection"));
    }

    /** Ignores that it is given up: it ends when the latch opens. */
    static ScriptedEngine deaf(String name, CountDownLatch latch) {
        return that(name, tools -> {
            boolean open = false;
            while (!open) {
                try {
                    latch.await();
                    open = true;
                } catch (InterruptedException e) {
                    open = false;
                }
            }
            return new EngineAnswer.Reply("Too late.", 1, List.of());
        });
    }

    ScriptedEngine briefing(String summary, String language) {
        brief = new HandoffBrief(summary, Sentiment.NEGATIVE, language);
        return this;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public EngineResult answer(Turn turn, TurnTools tools) {
        asked.incrementAndGet();
        return EngineResult.of(answer.apply(tools), name);
    }

    @Override
    public HandoffBrief brief(Turn turn, AgentsLanguage agents) {
        return brief;
    }
}
