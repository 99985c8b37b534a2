package io.baton.application.service.lane;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * How long this server may still act for a lane. Counted from before the fence statement was sent, on the clock that no operator can set: a call
 * begins only when it must have ended before another server may take the lane (architecture.md, step E).
 */
final class Lease {

    /** Too little is left: the lane is dropped, whoever holds it next goes on. */
    static final class TooShort extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private final LongSupplier nanoTime;
    private final long end;
    private final Duration callTimeout;

    Lease(LongSupplier nanoTime, long fencedAt, Duration length, Duration callTimeout) {
        this.nanoTime = nanoTime;
        this.end = fencedAt + length.toNanos();
        this.callTimeout = callTimeout;
    }

    /** Called before every call to the outside. */
    void requireTimeForCall() {
        if (nanoTime.getAsLong() + callTimeout.toNanos() - end >= 0) {
            throw new TooShort();
        }
    }
}
