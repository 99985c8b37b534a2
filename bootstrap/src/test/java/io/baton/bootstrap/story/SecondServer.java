package io.baton.bootstrap.story;

import io.baton.application.port.out.engine.Detectors;
import io.baton.application.port.out.engine.Engine;
import java.time.Duration;
import java.util.Optional;

/** Another server on the same database, cranked by a thread of its own until it is closed. */
final class SecondServer implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(20);

    private final CrankedServer server;
    private final Thread thread = new Thread(this::run, "second-server");
    private volatile boolean running = true;
    private volatile Optional<Throwable> failure = Optional.empty();

    private SecondServer(CrankedServer server) {
        this.server = server;
    }

    static SecondServer start() {
        return start(new SecondServer(Surroundings.shared().otherServer()));
    }

    static SecondServer start(Engine engine, Detectors detectors) {
        var surroundings = Surroundings.shared();
        return start(new SecondServer(
                surroundings.server(surroundings.otherServersPersistence(), Stop.nowhere(), engine, detectors)));
    }

    private static SecondServer start(SecondServer second) {
        second.thread.start();
        return second;
    }

    /** What threw on the server's thread. */
    Optional<Throwable> failure() {
        return failure;
    }

    private void run() {
        try {
            while (running) {
                if (!server.crank()) {
                    Surroundings.shared().awaitArrival(POLL);
                }
            }
        } catch (RuntimeException | Error broken) {
            failure = Optional.of(broken);
        }
    }

    @Override
    public void close() {
        running = false;
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
