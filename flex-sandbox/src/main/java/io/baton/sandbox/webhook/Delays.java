package io.baton.sandbox.webhook;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.PriorityBlockingQueue;

/** Delays by the sandbox's clock, so that a late webhook comes in its place when somebody lets time pass. */
final class Delays {
    private record Waiting(Instant until, CompletableFuture<Void> over) {}

    private final InstantSource clock;
    private final PriorityBlockingQueue<Waiting> waiting =
            new PriorityBlockingQueue<>(11, Comparator.comparing(Waiting::until));

    Delays(InstantSource clock) {
        this.clock = clock;
    }

    /** Is done when the delay is over. */
    CompletableFuture<Void> of(Duration delay) {
        if (delay.isZero()) {
            return CompletableFuture.completedFuture(null);
        }
        Waiting late = new Waiting(clock.instant().plus(delay), new CompletableFuture<>());
        waiting.add(late);
        return late.over();
    }

    /** Ends those whose time has come. */
    void tick() {
        Instant now = clock.instant();
        for (Waiting first = waiting.peek(); first != null && !first.until().isAfter(now); first = waiting.peek()) {
            if (waiting.remove(first)) {
                first.over().complete(null);
            }
        }
    }

    /** When the next one ends. */
    Optional<Instant> nextDue() {
        return Optional.ofNullable(waiting.peek()).map(Waiting::until);
    }
}
