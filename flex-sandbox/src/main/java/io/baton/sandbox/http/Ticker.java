package io.baton.sandbox.http;

import io.baton.sandbox.Sandbox;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Lets the sandbox's time run. */
final class Ticker implements AutoCloseable {
    private static final Logger LOG = System.getLogger(Ticker.class.getName());
    private static final long EVERY_MILLIS = 50;

    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread made = new Thread(work, "sandbox-ticker");
        made.setDaemon(true);
        return made;
    });

    Ticker(Sandbox sandbox) {
        thread.scheduleWithFixedDelay(() -> tick(sandbox), EVERY_MILLIS, EVERY_MILLIS, TimeUnit.MILLISECONDS);
    }

    private static void tick(Sandbox sandbox) {
        try {
            sandbox.alone(() -> {
                sandbox.tick();
                return true;
            });
        } catch (RuntimeException e) {
            // An executor never runs a task again that once threw: time would stand still.
            LOG.log(Level.WARNING, "the sandbox failed to do what was due", e);
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
