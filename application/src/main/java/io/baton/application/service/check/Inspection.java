package io.baton.application.service.check;

import io.baton.domain.connection.FlexConnection;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** One look at a connection, by several checks at the same time: what two of them ask Twilio is asked once. */
public final class Inspection {

    private final FlexConnection connection;
    private final Instant now;
    private final Map<Reading<?>, FutureTask<?>> asked = new ConcurrentHashMap<>();

    /** Begins to look. */
    public Inspection(FlexConnection connection, Instant now) {
        this.connection = connection;
        this.now = now;
    }

    /** The connection that is checked. */
    public FlexConnection connection() {
        return connection;
    }

    /** When this look began. */
    public Instant now() {
        return now;
    }

    /** The answer to a question; whoever asks first asks Twilio, and its failure is everybody's. */
    @SuppressWarnings("unchecked") // a reading is stored with its own answer alone
    public <T> T read(Reading<T> reading) {
        var mine = new FutureTask<T>(() -> reading.ask(connection));
        var known = (FutureTask<T>) asked.putIfAbsent(reading, mine);
        if (known == null) {
            mine.run();
        }
        return answer(known == null ? mine : known);
    }

    private static <T> T answer(FutureTask<T> task) {
        try {
            return task.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("given up", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new IllegalStateException(e.getCause());
        }
    }
}
