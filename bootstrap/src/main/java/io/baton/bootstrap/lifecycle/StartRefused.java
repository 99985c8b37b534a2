package io.baton.bootstrap.lifecycle;

import java.util.logging.Level;
import java.util.logging.Logger;

/** Thrown out of the start of the application after the server was told to end. */
public final class StartRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private static final Logger LOGGER = Logger.getLogger(StartRefused.class.getName());

    private StartRefused(String reason, RuntimeException cause) {
        super(reason, cause);
    }

    /**
     * Says in one line why this server does not start, and ends it with status 1. A server without its application would look
     * alive to whoever started it.
     */
    public static StartRefused because(RuntimeException cause) {
        String reason = "Baton does not start: "
                + String.valueOf(cause.getMessage()).lines().findFirst().orElse("");
        LOGGER.log(Level.SEVERE, reason);
        // The exit waits for this very thread's application, so it needs another one.
        new Thread(() -> Runtime.getRuntime().exit(1), "baton-refusal").start();
        return new StartRefused(reason, cause);
    }
}
