package io.baton.bootstrap.wiring;

import io.baton.adapter.persistence.PersistenceAdapters;
import io.baton.adapter.twilio.TwilioAdapters;
import io.baton.application.port.in.check.CheckConnectionUseCase;
import io.baton.application.port.out.audit.AuditLog;
import io.baton.application.service.check.CheckConnectionService;
import io.baton.application.service.check.RefusalsInMemory;
import io.baton.application.service.check.RoutingChecks;
import io.baton.application.service.check.StandardChecks;
import io.baton.application.service.connection.WebhookUrls;
import io.baton.application.service.lane.LaneStores;
import io.baton.bootstrap.configuration.BatonConfiguration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;

/** Checks of connections and what they remember. */
@ApplicationScoped
class CheckWiring {

    @Produces
    @Singleton
    RefusalsInMemory refusals(PersistenceAdapters ports) {
        return new RefusalsInMemory(ports.refusals(), ports.unitOfWork());
    }

    @Produces
    @Singleton
    StandardChecks standardChecks(
            LaneStores stores, TwilioAdapters twilio, RefusalsInMemory refusals, BatonConfiguration configuration) {
        return new StandardChecks(
                twilio.workspaces(),
                twilio.taskRouter(),
                twilio.registration(),
                stores.inbox(),
                stores.connections(),
                stores.unitOfWork(),
                refusals,
                new WebhookUrls(configuration.publicUrl()));
    }

    @Produces
    @Singleton
    RoutingChecks routingChecks(TwilioAdapters twilio) {
        return new RoutingChecks(twilio.workflows(), twilio.workspaces());
    }

    @Produces
    @Singleton
    CheckConnectionUseCase checkConnection(
            LaneStores stores,
            PersistenceAdapters ports,
            StandardChecks standard,
            RoutingChecks routing,
            CheckThreads threads,
            AuditLog audit,
            InstantSource clock) {
        return new CheckConnectionService(
                stores.connections(),
                stores.unitOfWork(),
                clock,
                threads.pool(),
                both(standard.checks(), routing.checks()),
                both(standard.fixes(), routing.fixes()),
                ports.formerSettings(),
                audit);
    }

    private static <T> List<T> both(List<T> some, List<T> others) {
        return Stream.concat(some.stream(), others.stream()).toList();
    }
}
