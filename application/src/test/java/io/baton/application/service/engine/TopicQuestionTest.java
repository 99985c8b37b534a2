package io.baton.application.service.engine;

import static io.baton.application.service.engine.Asking.TURN;
import static io.baton.application.service.engine.Asking.engines;
import static org.assertj.core.api.Assertions.assertThat;

import io.baton.application.port.out.engine.Engine;
import io.baton.application.port.out.engine.EngineUnavailable;
import io.baton.application.port.out.engine.TopicJudge;
import io.baton.application.port.out.engine.TurnTools;
import io.baton.domain.engine.EngineResult;
import io.baton.domain.engine.Turn;
import io.baton.domain.handoff.AgentsLanguage;
import io.baton.domain.handoff.HandoffBrief;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TopicQuestionTest {

    private static final Duration PLENTY = Duration.ofSeconds(20);
    private static final List<String> TOPICS = List.of("legal advice", "prices of competitors");

    private final Asking asking = new Asking();
    private final TopicQuestion question = new TopicQuestion(asking, Runnable::run);

    /** A model that knows what is meant. */
    private record Judging(ScriptedEngine engine, boolean knows) implements Engine, TopicJudge {

        @Override
        public String name() {
            return engine.name();
        }

        @Override
        public EngineResult answer(Turn turn, TurnTools tools) {
            return engine.answer(turn, tools);
        }

        @Override
        public HandoffBrief brief(Turn turn, AgentsLanguage agents) {
            return engine.brief(turn, agents);
        }

        @Override
        public List<String> judgeTopics(Turn turn, List<String> topics) {
            if (knows) {
                return topics.subList(0, 1);
            }
            throw new EngineUnavailable("no connection");
        }
    }

    private static Judging model(boolean knows) {
        return new Judging(ScriptedEngine.replying("openai"), knows);
    }

    @Test
    void aModelReadsTopicsByTheirMeaning() {
        assertThat(question.touched(TURN, TOPICS, engines(PLENTY, model(true)))).containsExactly("legal advice");
    }

    @Test
    void whatTheModelCannotTellIsLeftToTheOfflineSearch() {
        assertThat(question.touched(TURN, TOPICS, engines(PLENTY, model(false))))
                .isEmpty();
        assertThat(asking.told).doesNotContain("openai failed");
    }

    @Test
    void nobodyIsAskedWithoutTopicsOrWithoutAModel() {
        question.touched(TURN, List.of(), engines(PLENTY, model(true)));
        question.touched(TURN, TOPICS, engines(PLENTY, ScriptedEngine.replying("local"), model(true)));

        assertThat(asking.told).isEmpty();
    }

    @Test
    void aModelAtAForbiddenAddressIsNotAsked() {
        var moved = new CheckedEngine(
                model(true), URI.create("https://llm.example.org"), url -> Optional.of("its host is private"));

        assertThat(question.touched(TURN, TOPICS, engines(PLENTY, moved))).isEmpty();
    }
}
