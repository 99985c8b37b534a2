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
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;

/** The threads on which connections are verified. Liberty's own are few at first, and webhooks need them. */
@ApplicationScoped
class VerifyThreads implements Executor {

    private static final int THREADS = 16;

    @Resource
    ManagedThreadFactory threads;

    private @Nullable ExecutorService pool;

    void start(@Observes @Priority(StartOrder.WORK) @Initialized(ApplicationScoped.class) Object started) {
        pool = Executors.newFixedThreadPool(THREADS, threads);
    }

    void stop(@Observes @Priority(StopOrder.WORK) @BeforeDestroyed(ApplicationScoped.class) Object stopped) {
        if (pool != null) {
            pool.shutdownNow();
        }
    }

    @Override
    public void execute(Runnable test) {
        var running = pool;
        if (running == null) {
            throw new RejectedExecutionException("the server does not run yet");
        }
        running.execute(test);
    }
}
