package io.baton.bootstrap.wiring;

import io.baton.adapter.twilio.TwilioAdapters;
import io.baton.adapter.twilio.out.TwilioSettings;
import io.baton.application.service.lane.TwilioPorts;
import io.baton.bootstrap.configuration.BatonConfiguration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/** The ports to Twilio. */
@ApplicationScoped
class TwilioWiring {

    @Produces
    @Singleton
    InstantSource clock() {
        return InstantSource.system();
    }

    @Produces
    @Singleton
    TwilioAdapters adapters(BatonConfiguration configuration, InstantSource clock) {
        var twilio = configuration.twilio();
        return TwilioAdapters.over(
                new TwilioSettings(
                        twilio.timeout(),
                        twilio.edge().orElse(null),
                        twilio.region().orElse(null)),
                clock);
    }

    @Produces
    @Singleton
    TwilioPorts ports(TwilioAdapters adapters) {
        return new TwilioPorts(
                adapters.taskRouter(),
                adapters.conversations(),
                adapters.interactions(),
                adapters.workspaces(),
                adapters.webhooks());
    }
}
