package io.baton.bootstrap.wiring;

import io.baton.application.port.out.lane.ClaimedLane;
import io.baton.application.port.out.lane.DatabaseUnavailable;
import io.baton.application.service.lane.LanePlaces;
import io.baton.application.service.lane.LaneWorker;
import io.baton.bootstrap.lifecycle.StartOrder;
import io.baton.bootstrap.lifecycle.StopOrder;
import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.BeforeDestroyed;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/** One thread that claims due lanes, and a pool that works them: of our own, since Liberty's shared one grows too slowly (stack.md). */
@ApplicationScoped
class LaneThreads {

    private static final Logger LOGGER = Logger.getLogger(LaneThreads.class.getName());
    private static final int LANES_AT_ONCE = 48;
    // so it takes four connections whose Twilio hangs, all at once, to make a fifth wait (docs/adr/0006)
    private static final int LANES_PER_CONNECTION = 12;
    private static final long POLL_MILLIS = 250;
    private static final long STOP_SECONDS = 15;

    @Resource
    ManagedThreadFactory threads;

    @Inject
    LaneWorker worker;

    @Inject
    LaneBell bell;

    private final LanePlaces places = new LanePlaces(LANES_AT_ONCE, LANES_PER_CONNECTION);
    private @Nullable ExecutorService pool;
    private @Nullable Thread poller;
    private volatile boolean running;

    void start(@Observes @Priority(StartOrder.WORK) @Initialized(ApplicationScoped.class) Object started) {
        running = true;
        pool = Executors.newFixedThreadPool(LANES_AT_ONCE, threads);
        poller = threads.newThread(this::poll);
        poller.start();
    }

    // what is being worked is finished, so that no lane has to wait for its lease to end
    void stop(@Observes @Priority(StopOrder.WORK) @BeforeDestroyed(ApplicationScoped.class) Object stopped)
            throws InterruptedException {
        running = false;
        bell.ring();
        if (poller != null) {
            poller.join(TimeUnit.SECONDS.toMillis(STOP_SECONDS));
        }
        if (pool != null) {
            pool.shutdown();
            if (!pool.awaitTermination(STOP_SECONDS, TimeUnit.SECONDS)) {
                LOGGER.warning("Some lanes were still at work; their leases end within 20 s");
            }
        }
    }

    boolean isRunning() {
        return running && poller != null && poller.isAlive();
    }

    private void poll() {
        while (running) {
            try {
                if (claim().isEmpty()) {
                    bell.await(POLL_MILLIS);
                }
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return;
            } catch (DatabaseUnavailable away) {
                LOGGER.log(Level.WARNING, "No lanes claimed, the database is away: {0}", away.getMessage());
                pause();
            } catch (RuntimeException broken) {
                // the poller must outlive whatever a poll meets
                LOGGER.log(Level.SEVERE, "No lanes claimed", broken);
                pause();
            }
        }
    }

    private void pause() {
        try {
            bell.await(POLL_MILLIS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            running = false;
        }
    }

    private List<ClaimedLane> claim() throws InterruptedException {
        List<ClaimedLane> lanes = worker.claim(places.await());
        places.take(lanes);
        lanes.forEach(this::hand);
        return lanes;
    }

    private void hand(ClaimedLane lane) {
        var working = pool;
        if (working != null) {
            working.execute(() -> work(lane));
        }
    }

    private void work(ClaimedLane lane) {
        try {
            worker.work(lane);
        } catch (RuntimeException broken) {
            LOGGER.log(Level.SEVERE, "Lane " + lane.subject() + " dropped until its lease ends", broken);
        } finally {
            giveBack(lane);
        }
    }

    // lanes that waited for this place would otherwise wait for the next poll
    private void giveBack(ClaimedLane lane) {
        if (places.giveBack(lane)) {
            bell.ring();
        }
    }
}
