package io.baton.bootstrap.health;

import io.baton.bootstrap.configuration.BatonConfiguration;
import io.baton.bootstrap.lifecycle.StartOrder;
import io.baton.bootstrap.lifecycle.StopOrder;
import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.BeforeDestroyed;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Tells whoever started the server where to look, as soon as there is something to see. */
@ApplicationScoped
class Announcement {

    private static final Logger LOGGER = Logger.getLogger(Announcement.class.getName());
    private static final long POLL_MILLIS = 200;

    @Inject
    BatonConfiguration configuration;

    @Inject
    ServerReadiness readiness;

    private volatile @Nullable Future<?> next;

    @Resource
    ManagedScheduledExecutorService scheduler;

    void started(@Observes @Priority(StartOrder.ANNOUNCEMENT) @Initialized(ApplicationScoped.class) Object event) {
        awaitReadiness();
    }

    void stop(@Observes @Priority(StopOrder.WORK) @BeforeDestroyed(ApplicationScoped.class) Object event) {
        Future<?> pending = next;
        if (pending != null) {
            pending.cancel(false);
        }
    }

    private void awaitReadiness() {
        next = scheduler.schedule(this::announceOrAwait, POLL_MILLIS, TimeUnit.MILLISECONDS);
    }

    private void announceOrAwait() {
        if (readiness.holds()) {
            LOGGER.info(words(configuration));
        } else {
            awaitReadiness();
        }
    }

    static String words(BatonConfiguration configuration) {
        String here = "http://localhost:" + configuration.httpPort();
        String ready = "Baton is ready: " + here + "/";
        return configuration.sandbox() ? ready + " and its sandbox: " + here + "/sandbox/" : ready;
    }
}
