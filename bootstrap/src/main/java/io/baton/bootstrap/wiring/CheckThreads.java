package io.baton.bootstrap.wiring;

import io.baton.application.service.check.RefusalsInMemory;
import io.baton.bootstrap.lifecycle.StartOrder;
import io.baton.bootstrap.lifecycle.StopOrder;
import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.BeforeDestroyed;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/** The threads on which checks wait for Twilio, and the minute after which each server writes down the refusals that it counted. */
@ApplicationScoped
class CheckThreads {

    private static final Logger LOGGER = Logger.getLogger(CheckThreads.class.getName());

    /** The fourteen checks of four connections at a time; further ones wait. */
    private static final int THREADS = 56;

    @Resource
    ManagedThreadFactory threads;

    @Resource
    ManagedScheduledExecutorService scheduler;

    @Inject
    RefusalsInMemory refusals;

    private @Nullable ExecutorService pool;
    private @Nullable Future<?> flushing;

    void start(@Observes @Priority(StartOrder.WORK - 1) @Initialized(ApplicationScoped.class) Object started) {
        pool = Executors.newFixedThreadPool(THREADS, threads);
        flushing = scheduler.scheduleWithFixedDelay(this::flush, 1, 1, TimeUnit.MINUTES);
    }

    void stop(@Observes @Priority(StopOrder.WORK + 1) @BeforeDestroyed(ApplicationScoped.class) Object stopped) {
        if (flushing != null) {
            flushing.cancel(false);
        }
        flush();
        if (pool != null) {
            pool.shutdownNow();
        }
    }

    ExecutorService pool() {
        var running = pool;
        if (running == null) {
            throw new IllegalStateException("the server is not started yet");
        }
        return running;
    }

    // an exception would end the schedule; what was not written is tried again a minute later
    private void flush() {
        try {
            refusals.flush();
        } catch (RuntimeException notNow) {
            LOGGER.log(Level.WARNING, "Refused webhooks could not be written down", notNow);
        }
    }
}
