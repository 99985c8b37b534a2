package io.baton.bootstrap.story;

import io.baton.application.port.out.engine.Engine;
import io.baton.application.port.out.engine.EngineGuard;
import io.baton.application.port.out.engine.EngineMaker;
import io.baton.application.port.out.engine.KnowledgeSearch;
import io.baton.application.port.out.engine.TurnActions;
import io.baton.application.port.out.settings.NamedSecrets;
import io.baton.application.service.engine.BriefChain;
import io.baton.application.service.engine.EngineChain;
import io.baton.application.service.engine.EngineChoice;
import io.baton.application.service.engine.Minds;
import io.baton.application.service.engine.ServerEngines;
import io.baton.application.service.engine.TopicQuestion;
import io.baton.application.service.lane.LaneStores;
import io.baton.domain.connection.ConnectionId;
import io.baton.domain.connection.Secret;
import io.baton.domain.engine.HttpAgent;
import io.baton.domain.engine.KnowledgePassage;
import io.baton.domain.engine.OpenAiModel;
import io.baton.domain.masking.Masking;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A server whose one engine answers every connection, on the thread that asks. */
record OneEngine(Engine engine) implements EngineMaker {

    static Minds minds(Engine engine, LaneStores stores) {
        var choice = new EngineChoice(
                stores.unitOfWork(),
                stores.settings(),
                new NoSecrets(),
                new OneEngine(engine),
                url -> Optional.empty(),
                ServerEngines.localOnly());
        EngineGuard guard = asked -> new Free();
        return new Minds(
                choice,
                new EngineChain(guard, Runnable::run, System::nanoTime),
                new BriefChain(guard, Runnable::run),
                new TopicQuestion(guard, Runnable::run),
                new NoArticles(),
                TurnActions.NONE);
    }

    @Override
    public Engine local() {
        return engine;
    }

    @Override
    public Engine openAi(OpenAiModel model, @Nullable Secret key, Masking masking, Duration deadline) {
        return engine;
    }

    @Override
    public Engine http(HttpAgent agent, Secret secret, Masking masking, Duration deadline) {
        return engine;
    }

    private record Free() implements EngineGuard.Pass {
        @Override
        public void answered(Duration took) {}

        @Override
        public void failed(Duration took) {}

        @Override
        public void unjudged() {}

        @Override
        public void leave() {}
    }

    private record NoSecrets() implements NamedSecrets {
        @Override
        public void put(ConnectionId connection, String name, Secret secret) {}

        @Override
        public Optional<Secret> find(ConnectionId connection, String name) {
            return Optional.empty();
        }

        @Override
        public void forget(ConnectionId connection, String name) {}
    }

    private record NoArticles() implements KnowledgeSearch {
        @Override
        public List<KnowledgePassage> search(ConnectionId connection, String question, String language, int limit) {
            return List.of();
        }

        @Override
        public List<String> problems(ConnectionId connection) {
            return List.of();
        }
    }
}
