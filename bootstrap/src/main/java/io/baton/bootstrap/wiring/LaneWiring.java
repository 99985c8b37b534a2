package io.baton.bootstrap.wiring;

import io.baton.adapter.twilio.TwilioAdapters;
import io.baton.application.port.out.engine.Detectors;
import io.baton.application.service.engine.Minds;
import io.baton.application.service.engine.TurnWorker;
import io.baton.application.service.lane.Arrivals;
import io.baton.application.service.lane.Backoff;
import io.baton.application.service.lane.LaneStores;
import io.baton.application.service.lane.LaneTimes;
import io.baton.application.service.lane.LaneWorker;
import io.baton.application.service.lane.Sweep;
import io.baton.application.service.lane.TwilioPorts;
import io.baton.application.service.officehours.HumansAtHand;
import io.baton.bootstrap.configuration.BatonConfiguration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/** What works the lanes of this server. */
@ApplicationScoped
class LaneWiring {

    @Produces
    @Singleton
    Arrivals arrivals(LaneStores stores, LaneBell bell) {
        return new Arrivals(stores.unitOfWork(), stores.lanes(), stores.inbox(), bell::ring);
    }

    @Produces
    @Singleton
    LaneWorker laneWorker(
            LaneStores stores,
            TwilioPorts twilio,
            EngineThreads engineThreads,
            BatonConfiguration configuration,
            InstantSource clock) {
        return new LaneWorker(
                UUID.randomUUID().toString(),
                stores,
                twilio,
                engineThreads::submit,
                LaneTimes.defaults(configuration.twilio().timeout()).checked(),
                new Backoff(() -> ThreadLocalRandom.current().nextDouble()),
                clock,
                System::nanoTime);
    }

    @Produces
    @Singleton
    TurnWorker turnWorker(
            LaneStores stores,
            Arrivals arrivals,
            Detectors detectors,
            Minds minds,
            TwilioAdapters twilio,
            InstantSource clock) {
        var humans = new HumansAtHand(
                twilio.queueStatistics(),
                id -> stores.unitOfWork().call(() -> stores.connections().find(id)),
                clock);
        return new TurnWorker(stores, arrivals, detectors, minds, humans, clock);
    }

    @Produces
    @Singleton
    Sweep sweep(
            LaneStores stores,
            TwilioPorts twilio,
            Arrivals arrivals,
            LaneBell bell,
            SweepThreads threads,
            InstantSource clock) {
        return new Sweep(stores, twilio, arrivals, bell::ring, threads::execute, clock);
    }
}
