package io.baton.bootstrap.wiring;

import io.baton.adapter.twilio.TwilioAdapters;
import io.baton.application.port.in.verify.VerifyUseCase;
import io.baton.application.service.lane.LaneStores;
import io.baton.application.service.verify.TrialPorts;
import io.baton.application.service.verify.VerifyService;
import io.baton.application.service.verify.Watch;
import io.baton.bootstrap.configuration.BatonConfiguration;
import io.baton.bootstrap.configuration.Mode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;

/** Verifying connections. */
@ApplicationScoped
class VerifyWiring {

    private static final Duration STEP = Duration.ofSeconds(30);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);

    @Produces
    @Singleton
    VerifyUseCase verify(
            LaneStores stores,
            TwilioAdapters twilio,
            BatonConfiguration configuration,
            InstantSource clock,
            VerifyThreads threads) {
        var ports = new TrialPorts(
                twilio.taskRouter(),
                twilio.conversations(),
                twilio.interactions(),
                twilio.workspaces(),
                twilio.workflows(),
                twilio.trials());
        var watch = new Watch(clock, STEP, BETWEEN_LOOKS, VerifyWiring::pause);
        return new VerifyService(
                ports,
                stores.connections(),
                stores.unitOfWork(),
                watch,
                threads,
                configuration.mode() == Mode.PRODUCTION);
    }

    private static boolean pause(Duration time) {
        try {
            Thread.sleep(time.toMillis());
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
