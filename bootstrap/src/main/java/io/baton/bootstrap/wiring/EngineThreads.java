package io.baton.bootstrap.wiring;

import io.baton.application.service.engine.TurnWorker;
import io.baton.bootstrap.lifecycle.StartOrder;
import io.baton.bootstrap.lifecycle.StopOrder;
import io.baton.domain.connection.ConnectionId;
import io.baton.domain.effect.EffectKey;
import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.BeforeDestroyed;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/** The threads on which engines think while lanes are free. */
@ApplicationScoped
class EngineThreads {

    private static final Logger LOGGER = Logger.getLogger(EngineThreads.class.getName());
    private static final int THREADS = 32;
    private static final int THREADS_PER_CONNECTION = 8;

    @Resource
    ManagedThreadFactory threads;

    // looked up late: the turn worker and the lane worker need each other
    @Inject
    Instance<TurnWorker> turnWorker;

    private @Nullable ExecutorService pool;
    private @Nullable ExecutorService calls;
    private @Nullable Shares shares;

    void start(@Observes @Priority(StartOrder.WORK - 1) @Initialized(ApplicationScoped.class) Object started) {
        var starting = Executors.newFixedThreadPool(THREADS, threads);
        // articles and language model take seconds to load: the first customer must not wait for them
        starting.execute(turnWorker::get);
        pool = starting;
        // each call of a turn is bounded by its engine's places; those that ignore being given up are why there are
        // more
        calls = new ThreadPoolExecutor(0, 2 * THREADS, 1, TimeUnit.MINUTES, new SynchronousQueue<>(), threads);
        shares = new Shares(starting, THREADS_PER_CONNECTION);
    }

    void stop(@Observes @Priority(StopOrder.WORK + 1) @BeforeDestroyed(ApplicationScoped.class) Object stopped) {
        if (pool != null) {
            pool.shutdownNow();
        }
        if (calls != null) {
            calls.shutdownNow();
        }
    }

    void submit(ConnectionId connection, EffectKey effect) {
        var running = shares;
        if (running != null) {
            running.execute(connection, () -> work(effect));
        }
    }

    /** Calls an engine on a thread of its own, at once; refuses when there is none. */
    void call(Runnable call) {
        var running = calls;
        if (running == null) {
            throw new RejectedExecutionException("the server starts or stops");
        }
        running.execute(call);
    }

    // a turn that is lost here is noticed by its timer
    private void work(EffectKey effect) {
        try {
            turnWorker.get().work(effect);
        } catch (RuntimeException broken) {
            LOGGER.log(Level.SEVERE, "Turn " + effect + " was not worked", broken);
        }
    }
}
