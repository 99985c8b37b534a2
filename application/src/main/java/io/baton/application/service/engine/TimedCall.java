package io.baton.application.service.engine;

import io.baton.application.port.out.engine.EngineGuard;
import io.baton.application.port.out.engine.EngineUnavailable;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Calls an engine on a thread of its own, so that one that never comes back holds up nothing but its own place. */
final class TimedCall {

    private static final System.Logger LOG = System.getLogger(TimedCall.class.getName());

    private final Executor threads;

    TimedCall(Executor threads) {
        this.threads = threads;
    }

    /**
     * The engine's answer.
     *
     * @throws EngineUnavailable when there is none in time, or at all; the message says why, without the customer's words
     */
    <T> T within(Duration time, Callable<T> call, EngineGuard.Pass pass) {
        var answer = new FutureTask<>(call);
        start(answer, pass);
        try {
            return answer.get(time.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            answer.cancel(true);
            throw new EngineUnavailable("no answer in " + time.toMillis() + " ms");
        } catch (InterruptedException e) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw new EngineUnavailable("the server stops");
        } catch (ExecutionException e) {
            throw unavailable(Objects.requireNonNullElse(e.getCause(), e));
        }
    }

    // the place is taken until the engine really ends: an engine that ignores being given up can't fill the server
    private void start(FutureTask<?> answer, EngineGuard.Pass pass) {
        try {
            threads.execute(() -> {
                try {
                    answer.run();
                } finally {
                    pass.leave();
                }
            });
        } catch (RejectedExecutionException e) {
            pass.leave();
            throw new EngineUnavailable("the server has no thread for it", e);
        }
    }

    private static EngineUnavailable unavailable(Throwable cause) {
        if (cause instanceof EngineUnavailable known) {
            return known;
        }
        if (cause instanceof Error broken) {
            throw broken;
        }
        // its message may repeat what the customer wrote
        var places = cause.getStackTrace();
        LOG.log(
                System.Logger.Level.ERROR,
                "an engine failed: {0} at {1}",
                cause.getClass().getName(),
                places.length == 0 ? "an unknown place" : places[0]);
        return new EngineUnavailable(cause.getClass().getSimpleName(), cause);
    }
}
