package io.baton.adapter.ai.guard;

import io.baton.application.port.out.engine.EngineGuard;
import io.baton.application.port.out.engine.EngineUnavailable;
import io.baton.domain.connection.ConnectionId;
import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.bulkhead.BulkheadConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/**
 * A circuit breaker and a limit for each engine of each connection, on this server. Five of the last ten turns failed: the engine is left
 * alone for 30 s, then two turns try it. MicroProfile's annotations know no breaker per connection, hence Resilience4j's.
 */
public final class CircuitBreakers implements EngineGuard {

    private static final int TURNS_REMEMBERED = 10;
    private static final int TURNS_BEFORE_JUDGING = 5;
    private static final float HALF = 50;
    private static final Duration LEFT_ALONE = Duration.ofSeconds(30);
    private static final int TURNS_ON_TRIAL = 2;

    private record Key(ConnectionId connection, String engine) {}

    private record Kept(Guarded engine, CircuitBreaker breaker, Bulkhead places) {}

    private final CircuitBreakerConfig config;
    private final Map<Key, Kept> kept = new ConcurrentHashMap<>();

    /** Guards by a clock. */
    public CircuitBreakers(InstantSource clock) {
        config = CircuitBreakerConfig.custom()
                .slidingWindowSize(TURNS_REMEMBERED)
                .minimumNumberOfCalls(TURNS_BEFORE_JUDGING)
                .failureRateThreshold(HALF)
                .waitDurationInOpenState(LEFT_ALONE)
                .permittedNumberOfCallsInHalfOpenState(TURNS_ON_TRIAL)
                .maxWaitDurationInHalfOpenState(LEFT_ALONE)
                .clock(clock.withZone(ZoneOffset.UTC))
                .writableStackTraceEnabled(false)
                .build();
    }

    @Override
    public Pass enter(Guarded engine) {
        var guard = kept.compute(
                new Key(engine.connection(), engine.engine()),
                (key, before) -> before != null && before.engine().equals(engine) ? before : fresh(engine));
        if (!guard.places().tryAcquirePermission()) {
            throw new EngineUnavailable("all its " + engine.concurrency() + " places are taken");
        }
        if (!guard.breaker().tryAcquirePermission()) {
            guard.places().releasePermission();
            throw new EngineUnavailable("left alone for a while, it failed too often");
        }
        return new Entered(guard);
    }

    private Kept fresh(Guarded engine) {
        var places = BulkheadConfig.custom()
                .maxConcurrentCalls(engine.concurrency())
                .maxWaitDuration(Duration.ZERO)
                .build();
        return new Kept(engine, CircuitBreaker.of(engine.engine(), config), Bulkhead.of(engine.engine(), places));
    }

    private record Entered(Kept guard) implements Pass {

        @Override
        public void answered(Duration took) {
            guard.breaker().onSuccess(took.toNanos(), TimeUnit.NANOSECONDS);
        }

        @Override
        public void failed(Duration took) {
            guard.breaker()
                    .onError(took.toNanos(), TimeUnit.NANOSECONDS, new EngineUnavailable("gave no usable answer"));
        }

        @Override
        public void unjudged() {
            guard.breaker().releasePermission();
        }

        @Override
        public void leave() {
            guard.places().onComplete();
        }
    }
}
