package io.baton.bootstrap.wiring;

import io.baton.adapter.twilio.TwilioAdapters;
import io.baton.application.port.in.session.HandOffSessionUseCase;
import io.baton.application.port.in.webhook.AcceptWebhookUseCase;
import io.baton.application.service.lane.Arrivals;
import io.baton.application.service.lane.LaneStores;
import io.baton.application.service.session.HandOffSessionService;
import io.baton.application.service.webhook.AcceptWebhookService;
import io.baton.bootstrap.configuration.BatonConfiguration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/** One producer for each use case. */
@ApplicationScoped
class UseCaseWiring {

    @Produces
    @Singleton
    AcceptWebhookUseCase acceptWebhook(
            LaneStores stores,
            TwilioAdapters twilio,
            Arrivals arrivals,
            BatonConfiguration configuration,
            InstantSource clock) {
        return new AcceptWebhookService(
                stores.connections(),
                twilio.webhooks(),
                stores.unitOfWork(),
                stores.lanes(),
                arrivals,
                configuration.publicUrl(),
                clock);
    }

    @Produces
    @Singleton
    HandOffSessionUseCase handOffSession(LaneStores stores, Arrivals arrivals, InstantSource clock) {
        return new HandOffSessionService(stores, arrivals, clock);
    }
}
