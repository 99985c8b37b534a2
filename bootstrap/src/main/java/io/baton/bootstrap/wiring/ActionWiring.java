package io.baton.bootstrap.wiring;

import io.baton.adapter.ai.action.ActionDocuments;
import io.baton.adapter.ai.action.ActionHttpClient;
import io.baton.adapter.persistence.PersistenceAdapters;
import io.baton.application.port.in.action.DeclareActionsUseCase;
import io.baton.application.port.in.settings.SettingsUseCase;
import io.baton.application.port.out.engine.TurnActions;
import io.baton.application.service.action.ActionRequests;
import io.baton.application.service.action.CallRecords;
import io.baton.application.service.action.DeclarationRules;
import io.baton.application.service.action.DeclareActionsService;
import io.baton.application.service.action.DeclaredActions;
import io.baton.application.service.lane.LaneStores;
import io.baton.bootstrap.configuration.BatonConfiguration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.InstantSource;

/** The HTTP actions that connections declare for their engines. */
@ApplicationScoped
class ActionWiring {

    @Produces
    @Singleton
    ActionHttpClient actionClient(BatonConfiguration configuration) {
        return new ActionHttpClient(configuration.privateActionHosts());
    }

    void close(@Disposes ActionHttpClient client) throws IOException {
        client.close();
    }

    @Produces
    @Singleton
    DeclareActionsUseCase declareActions(
            SettingsUseCase settings, PersistenceAdapters ports, BatonConfiguration configuration) {
        var rules = new DeclarationRules(new ActionDocuments(), configuration.privateActionHosts());
        return new DeclareActionsService(settings, ports.namedSecrets(), rules, ports.unitOfWork());
    }

    @Produces
    @Singleton
    TurnActions turnActions(
            LaneStores stores, PersistenceAdapters ports, ActionHttpClient client, InstantSource clock) {
        var work = stores.unitOfWork();
        return new DeclaredActions(
                stores.settings(),
                work,
                new ActionRequests(new ActionDocuments(), ports.namedSecrets(), work),
                client,
                new CallRecords(ports.actionCalls(), stores.sessions(), work, clock));
    }
}
