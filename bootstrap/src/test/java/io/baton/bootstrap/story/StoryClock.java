package io.baton.bootstrap.story;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicLong;

/** The time of Baton and the sandbox alike: it runs, and can be advanced in whole seconds, the sandbox's only unit. */
final class StoryClock implements InstantSource {

    private final AtomicLong aheadSeconds = new AtomicLong();
    private final InstantSource system = InstantSource.system();

    @Override
    public Instant instant() {
        return system.instant().plusSeconds(aheadSeconds.get());
    }

    /** Lets at least so much time pass. */
    synchronized void advance(Duration by) {
        long seconds = by.plusMillis(999).toSeconds();
        if (seconds > 0) {
            Sandbox.advance(seconds);
            aheadSeconds.addAndGet(seconds);
        }
    }
}
