package io.baton.application.service.lane;

import java.time.Duration;
import java.util.function.DoubleSupplier;

/** How long an effect rests before it is tried again: 1 s doubled each time, at most 5 min, with jitter (architecture.md, TryLater). */
public final class Backoff {

    private static final long LONGEST_MILLIS = Duration.ofMinutes(5).toMillis();
    private static final int MOST_DOUBLINGS = 20;

    private final DoubleSupplier random;

    /**
     * A backoff with jitter.
     *
     * @param random from 0 (inclusive) to 1 (exclusive)
     */
    public Backoff(DoubleSupplier random) {
        this.random = random;
    }

    /** The rest after so many attempts: between half and the whole of the doubled time. */
    Duration after(int attempts) {
        long whole = Math.min(1000L << Math.min(Math.max(attempts - 1, 0), MOST_DOUBLINGS), LONGEST_MILLIS);
        return Duration.ofMillis((long) (whole * (0.5 + random.getAsDouble() / 2)));
    }
}
