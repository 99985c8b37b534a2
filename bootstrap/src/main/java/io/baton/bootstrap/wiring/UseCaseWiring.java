package io.baton.bootstrap.wiring;

import io.baton.adapter.persistence.PersistenceAdapters;
import io.baton.adapter.twilio.TwilioAdapters;
import io.baton.application.port.in.connection.ConnectFlexUseCase;
import io.baton.application.port.in.connection.DiscoverUseCase;
import io.baton.application.port.in.connection.SwitchAiUseCase;
import io.baton.application.port.in.secret.ReEncryptSecretsUseCase;
import io.baton.application.port.in.session.FindSessionsUseCase;
import io.baton.application.port.in.session.HandOffSessionUseCase;
import io.baton.application.port.in.webhook.AcceptWebhookUseCase;
import io.baton.application.port.out.audit.AuditLog;
import io.baton.application.port.out.caller.Caller;
import io.baton.application.port.out.check.RefusalCount;
import io.baton.application.service.access.SessionsOfCaller;
import io.baton.application.service.connection.ConnectFlexService;
import io.baton.application.service.connection.DiscoverService;
import io.baton.application.service.connection.NewConnections;
import io.baton.application.service.connection.RandomWebhookTokens;
import io.baton.application.service.connection.SwitchAiService;
import io.baton.application.service.lane.Arrivals;
import io.baton.application.service.lane.LaneStores;
import io.baton.application.service.secret.ReEncryptSecretsService;
import io.baton.application.service.session.FindSessionsService;
import io.baton.application.service.session.HandOffSessionService;
import io.baton.application.service.webhook.AcceptWebhookService;
import io.baton.bootstrap.configuration.BatonConfiguration;
import io.baton.domain.connection.ConnectionId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.UUID;

/** One producer for each use case. */
@ApplicationScoped
class UseCaseWiring {

    @Produces
    @Singleton
    AcceptWebhookUseCase acceptWebhook(
            LaneStores stores,
            TwilioAdapters twilio,
            Arrivals arrivals,
            RefusalCount refusals,
            BatonConfiguration configuration,
            InstantSource clock) {
        return new AcceptWebhookService(
                stores.connections(),
                twilio.webhooks(),
                stores.unitOfWork(),
                stores.lanes(),
                arrivals,
                refusals,
                configuration.publicUrl(),
                clock);
    }

    @Produces
    @Singleton
    HandOffSessionUseCase handOffSession(LaneStores stores, Arrivals arrivals, InstantSource clock) {
        return new HandOffSessionService(stores, arrivals, clock);
    }

    @Produces
    @Singleton
    ConnectFlexUseCase connectFlex(
            LaneStores stores, TwilioAdapters twilio, BatonConfiguration configuration, InstantSource clock) {
        var fresh = new NewConnections(
                () -> new ConnectionId(UUID.randomUUID()),
                new RandomWebhookTokens(),
                configuration.publicUrl(),
                configuration.twilio().apiBaseUrl().orElse(null));
        return new ConnectFlexService(twilio.workspaces(), stores.connections(), stores.unitOfWork(), clock, fresh);
    }

    @Produces
    @Singleton
    ReEncryptSecretsUseCase reEncryptSecrets(PersistenceAdapters ports, AuditLog audit) {
        return new ReEncryptSecretsService(ports.secretsKey(), ports.unitOfWork(), audit);
    }

    @Produces
    @Singleton
    SwitchAiUseCase switchAi(ConnectFlexUseCase connections, HandOffSessionUseCase sessions) {
        return new SwitchAiService(connections, sessions);
    }

    @Produces
    @Singleton
    DiscoverUseCase discover(LaneStores stores, TwilioAdapters twilio, BatonConfiguration configuration) {
        return new DiscoverService(
                twilio.discovery(),
                twilio.workspaces(),
                twilio.workflows(),
                stores.connections(),
                stores.unitOfWork(),
                configuration.twilio().apiBaseUrl().orElse(null));
    }

    @Produces
    @Singleton
    FindSessionsUseCase findSessions(LaneStores stores, Caller caller) {
        var all = new FindSessionsService(stores.sessions(), stores.unitOfWork());
        return new SessionsOfCaller(all, stores.connections(), stores.unitOfWork(), caller);
    }
}
