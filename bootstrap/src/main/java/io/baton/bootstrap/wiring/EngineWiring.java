package io.baton.bootstrap.wiring;

import io.baton.adapter.ai.LocalEngine;
import io.baton.adapter.ai.OfflineDetectors;
import io.baton.adapter.ai.knowledge.ArticleLibrary;
import io.baton.application.port.out.engine.Engine;
import io.baton.bootstrap.configuration.BatonConfiguration;
import io.baton.bootstrap.configuration.ConfigurationRefused;
import io.baton.bootstrap.lifecycle.StartRefused;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** The engine that answers, and the detectors beside it. */
@ApplicationScoped
class EngineWiring {

    @Produces
    @Singleton
    OfflineDetectors offlineDetectors() {
        return new OfflineDetectors();
    }

    @Produces
    @Singleton
    Engine engine(BatonConfiguration configuration, ArticleLibrary articles, OfflineDetectors detectors) {
        var engines = configuration.engines();
        if (!engines.defaultEngine().equals("local")) {
            throw StartRefused.because(
                    new ConfigurationRefused("baton.engine", "is not local, the only engine of this version"));
        }
        return new LocalEngine(articles, detectors);
    }
}
