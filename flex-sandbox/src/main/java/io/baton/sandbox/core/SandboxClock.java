package io.baton.sandbox.core;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A clock that runs with another one, by an offset that can be moved forward: how tests let days pass. */
public final class SandboxClock implements InstantSource {
    private final InstantSource base;
    private volatile Duration offset = Duration.ZERO;

    /** A clock that shows the time of {@code base} until it is moved. */
    public SandboxClock(InstantSource base) {
        this.base = base;
    }

    @Override
    public Instant instant() {
        return base.instant().plus(offset);
    }

    /** Moves the clock forward. */
    public void advance(Duration by) {
        offset = offset.plus(by);
    }

    /** How far the clock is ahead of the time it runs with. */
    public Duration offset() {
        return offset;
    }
}
