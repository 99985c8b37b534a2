package io.baton.bootstrap.wiring;

import io.baton.bootstrap.lifecycle.StartOrder;
import io.baton.bootstrap.lifecycle.StopOrder;
import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.BeforeDestroyed;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/** The threads on which connections are swept, each connection on one: those whose Twilio hangs do not keep the others waiting. */
@ApplicationScoped
class SweepThreads {

    private static final Logger LOGGER = Logger.getLogger(SweepThreads.class.getName());
    private static final int THREADS = 16;

    @Resource
    ManagedThreadFactory threads;

    private @Nullable ExecutorService pool;

    void start(@Observes @Priority(StartOrder.WORK) @Initialized(ApplicationScoped.class) Object started) {
        pool = Executors.newFixedThreadPool(THREADS, threads);
    }

    void stop(@Observes @Priority(StopOrder.WORK + 1) @BeforeDestroyed(ApplicationScoped.class) Object stopped) {
        if (pool != null) {
            pool.shutdownNow();
        }
    }

    void execute(Runnable work) {
        var running = pool;
        if (running != null) {
            running.execute(() -> run(work));
        }
    }

    // the next sweep finds what this one did not
    private static void run(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException broken) {
            LOGGER.log(Level.SEVERE, "A connection was not swept", broken);
        }
    }
}
