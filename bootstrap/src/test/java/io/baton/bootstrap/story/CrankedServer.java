package io.baton.bootstrap.story;

import io.baton.adapter.persistence.PersistenceAdapters;
import io.baton.application.port.out.engine.Detectors;
import io.baton.application.port.out.engine.Engine;
import io.baton.application.port.out.lane.LaneAlarm;
import io.baton.application.service.engine.TurnWorker;
import io.baton.application.service.lane.Arrivals;
import io.baton.application.service.lane.Backoff;
import io.baton.application.service.lane.LaneStores;
import io.baton.application.service.lane.LaneTimes;
import io.baton.application.service.lane.LaneWorker;
import io.baton.application.service.lane.Sweep;
import io.baton.application.service.lane.TwilioPorts;
import io.baton.application.service.officehours.HumansAtHand;
import io.baton.application.service.session.HandOffSessionService;
import io.baton.domain.effect.EffectKey;
import io.baton.domain.session.SessionId;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;

/** A server without threads: lanes, engine and sweep move only when they are cranked. */
final class CrankedServer {

    private static final HumansAtHand NOBODY_IS_ASKED =
            new HumansAtHand((access, queue) -> 0, id -> Optional.empty(), InstantSource.system());
    private static final LaneTimes TIMES =
            new LaneTimes(Duration.ofSeconds(30), Duration.ofSeconds(10), Duration.ofSeconds(2));

    private final AtomicLong sleptNanos = new AtomicLong();
    private final String name = UUID.randomUUID().toString();
    private final Queue<EffectKey> engineJobs = new ConcurrentLinkedQueue<>();
    private final LaneWorker laneWorker;
    private final TurnWorker turnWorker;
    private final Sweep sweep;
    private final HandOffSessionService handOff;

    CrankedServer(
            LaneStores stores,
            TwilioPorts twilio,
            Engine engine,
            Detectors detectors,
            InstantSource clock,
            LaneAlarm alarm) {
        var arrivals = new Arrivals(stores.unitOfWork(), stores.lanes(), stores.inbox(), alarm);
        laneWorker = new LaneWorker(
                name,
                stores,
                twilio,
                (connection, effect) -> engineJobs.add(effect),
                TIMES.checked(),
                new Backoff(() -> 0),
                clock,
                () -> System.nanoTime() + sleptNanos.get());
        turnWorker =
                new TurnWorker(stores, arrivals, detectors, OneEngine.minds(engine, stores), NOBODY_IS_ASKED, clock);
        sweep = new Sweep(stores, twilio, arrivals, alarm, Runnable::run, clock);
        handOff = new HandOffSessionService(stores, arrivals, clock);
    }

    static LaneStores stores(PersistenceAdapters ports) {
        return new LaneStores(
                ports.unitOfWork(),
                ports.lanes(),
                ports.inbox(),
                ports.effects(),
                ports.timers(),
                ports.sessions(),
                ports.connections(),
                ports.settings(),
                ports.codec());
    }

    String name() {
        return name;
    }

    /** The process was stopped for so long, and goes on as if nothing had happened. */
    void slept(Duration time) {
        sleptNanos.addAndGet(time.toNanos());
    }

    /** Works one due lane and whatever the engine was asked; false when there was nothing to do. */
    boolean crank() {
        boolean worked = laneWorker.runOnce();
        for (var job = engineJobs.poll(); job != null; job = engineJobs.poll()) {
            turnWorker.work(job);
            worked = true;
        }
        return worked;
    }

    void sweep() {
        sweep.run();
    }

    void handOff(SessionId session) {
        handOff.handOff(session, null);
    }
}
