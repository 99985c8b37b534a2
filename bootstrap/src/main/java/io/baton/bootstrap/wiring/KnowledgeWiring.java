package io.baton.bootstrap.wiring;

import io.baton.adapter.ai.OfflineDetectors;
import io.baton.adapter.ai.knowledge.ArticleLibrary;
import io.baton.application.port.in.access.FindOrganisationUseCase;
import io.baton.application.port.in.knowledge.SearchKnowledgeUseCase;
import io.baton.application.port.out.caller.Caller;
import io.baton.application.port.out.engine.KnowledgeSearch;
import io.baton.application.service.knowledge.SearchKnowledgeService;
import io.baton.bootstrap.configuration.BatonConfiguration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/** The articles from which engines answer. */
@ApplicationScoped
class KnowledgeWiring {

    @Produces
    @Singleton
    ArticleLibrary articles(BatonConfiguration configuration, OfflineDetectors detectors, InstantSource clock) {
        return new ArticleLibrary(configuration.engines().knowledge(), detectors::languageOf, clock);
    }

    @Produces
    @Singleton
    SearchKnowledgeUseCase searchKnowledge(
            FindOrganisationUseCase organisations, Caller caller, KnowledgeSearch knowledge) {
        return new SearchKnowledgeService(organisations, caller, knowledge);
    }
}
