package io.baton.bootstrap.wiring;

import io.baton.adapter.ai.LocalEngine;
import io.baton.adapter.ai.OfflineDetectors;
import io.baton.adapter.ai.guard.CircuitBreakers;
import io.baton.adapter.ai.host.PublicHosts;
import io.baton.adapter.ai.knowledge.ArticleLibrary;
import io.baton.adapter.ai.remote.RemoteCalls;
import io.baton.adapter.persistence.PersistenceAdapters;
import io.baton.application.port.in.engine.ChooseEnginesUseCase;
import io.baton.application.port.in.settings.SettingsUseCase;
import io.baton.application.port.out.engine.EngineHosts;
import io.baton.application.port.out.engine.EngineMaker;
import io.baton.application.port.out.engine.KnowledgeSearch;
import io.baton.application.port.out.engine.TurnActions;
import io.baton.application.service.engine.BriefChain;
import io.baton.application.service.engine.ChooseEnginesService;
import io.baton.application.service.engine.EngineChain;
import io.baton.application.service.engine.EngineChoice;
import io.baton.application.service.engine.Minds;
import io.baton.application.service.engine.ServerEngines;
import io.baton.application.service.engine.TopicQuestion;
import io.baton.bootstrap.configuration.BatonConfiguration;
import io.baton.bootstrap.configuration.EngineSettings;
import io.baton.domain.connection.Secret;
import io.baton.domain.engine.EngineName;
import io.baton.domain.engine.HttpAgent;
import io.baton.domain.engine.OpenAiModel;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;

/** The engines that answer, and the detectors beside them. */
@ApplicationScoped
class EngineWiring {

    @Produces
    @Singleton
    OfflineDetectors offlineDetectors() {
        return new OfflineDetectors();
    }

    @Produces
    @Singleton
    EngineMaker engineMaker(ArticleLibrary articles, OfflineDetectors detectors, InstantSource clock) {
        return new MadeEngines(new LocalEngine(articles, detectors), new RemoteCalls(), clock);
    }

    @Produces
    @Singleton
    EngineHosts engineHosts(BatonConfiguration configuration) {
        return configuration.engines().allowPrivateHosts()
                ? url -> Optional.empty()
                : new PublicHosts(InetAddress::getAllByName);
    }

    @Produces
    @Singleton
    ServerEngines serverEngines(BatonConfiguration configuration) {
        var engines = configuration.engines();
        var openAi = engines.openAiEngine();
        var http = engines.httpEngine();
        return new ServerEngines(
                EngineName.valueOf(engines.defaultEngine().toUpperCase(Locale.ROOT)),
                openAi.map(EngineWiring::model).orElse(null),
                openAi.map(EngineSettings.OpenAi::apiKey)
                        .filter(key -> !key.isEmpty())
                        .map(Secret::new)
                        .orElse(null),
                http.map(given -> new HttpAgent(given.url())).orElse(null),
                http.map(given -> new Secret(given.secret())).orElse(null));
    }

    private static OpenAiModel model(EngineSettings.OpenAi given) {
        return new OpenAiModel(
                given.baseUrl(),
                given.model(),
                OpenAiModel.MAX_OUTPUT_TOKENS,
                OpenAiModel.MAX_TOOL_ROUNDS,
                given.hosted(),
                given.customDataKeys());
    }

    @Produces
    @Singleton
    Minds minds(
            PersistenceAdapters ports,
            EngineMaker maker,
            EngineHosts hosts,
            ServerEngines server,
            EngineThreads threads,
            KnowledgeSearch knowledge,
            TurnActions actions,
            InstantSource clock) {
        var choice = new EngineChoice(ports.unitOfWork(), ports.settings(), ports.namedSecrets(), maker, hosts, server);
        var guard = new CircuitBreakers(clock);
        return new Minds(
                choice,
                new EngineChain(guard, threads::call, System::nanoTime),
                new BriefChain(guard, threads::call),
                new TopicQuestion(guard, threads::call),
                knowledge,
                actions);
    }

    @Produces
    @Singleton
    ChooseEnginesUseCase chooseEngines(
            SettingsUseCase settings, PersistenceAdapters ports, EngineHosts hosts, ServerEngines server) {
        return new ChooseEnginesService(settings, ports.namedSecrets(), ports.unitOfWork(), hosts, server);
    }
}
