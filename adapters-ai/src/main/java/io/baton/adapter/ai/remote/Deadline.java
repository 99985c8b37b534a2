package io.baton.adapter.ai.remote;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** Until when a whole turn must be answered, however many calls it takes. */
public final class Deadline {

    private final InstantSource clock;
    private final Instant end;

    private Deadline(InstantSource clock, Duration time) {
        this.clock = clock;
        this.end = clock.instant().plus(time);
    }

    /** A deadline this long from now. */
    public static Deadline in(Duration time, InstantSource clock) {
        return new Deadline(clock, time);
    }

    /** The time that is left; zero when it is over. */
    public Duration left() {
        var left = Duration.between(clock.instant(), end);
        return left.isNegative() ? Duration.ZERO : left;
    }

    /** Whether this much time is left. */
    public boolean allows(Duration time) {
        return left().compareTo(time) > 0;
    }
}
