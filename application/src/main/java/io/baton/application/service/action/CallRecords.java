package io.baton.application.service.action;

import io.baton.application.port.out.action.ActionCalls;
import io.baton.application.port.out.action.ActionCalls.Call;
import io.baton.application.port.out.action.ActionClient.Request;
import io.baton.application.port.out.lane.SessionStore;
import io.baton.application.port.out.lane.UnitOfWork;
import io.baton.domain.action.ActionState;
import io.baton.domain.connection.ConnectionId;
import io.baton.domain.session.TimelineEntry;
import io.baton.domain.session.TimelineEntry.Kind;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Records calls before they are sent and when they end, each in a transaction of its own, and tells the session's timeline: name, method, host, status and
 * time; neither values nor bodies. The lines do not wait for the lane's next transaction, so that a server that dies while it calls has told what it called.
 */
public final class CallRecords {

    private final ActionCalls calls;
    private final SessionStore sessions;
    private final UnitOfWork work;
    private final InstantSource clock;

    public CallRecords(ActionCalls calls, SessionStore sessions, UnitOfWork work, InstantSource clock) {
        this.calls = calls;
        this.sessions = sessions;
        this.work = work;
        this.clock = clock;
    }

    /** Records that a call is about to be sent; false when it must not be. */
    boolean start(Call call, Request request) {
        return work.call(() -> {
            boolean started = calls.start(call, clock.instant());
            if (started && !call.method().isSafe()) {
                tell(call, request, ActionState.STARTED, null, null);
            }
            return started;
        });
    }

    void end(Call call, Request request, CallResult result, Duration took) {
        work.run(() -> {
            calls.end(call, result.state(), result.status(), took);
            tell(call, request, result.state(), result.status(), took);
        });
    }

    private void tell(
            Call call, Request request, ActionState state, @Nullable Integer status, @Nullable Duration took) {
        var entry = TimelineEntry.of(
                Kind.ENGINE,
                "what",
                "action",
                "action",
                call.action(),
                "method",
                call.method().name(),
                "host",
                request.uri().getHost(),
                "state",
                state.wire(),
                "status",
                status == null ? "" : status.toString(),
                "millis",
                took == null ? "" : Long.toString(took.toMillis()));
        sessions.append(call.session(), clock.instant(), List.of(entry));
    }

    boolean hasStartedUnsafe(ConnectionId connection, String turnId) {
        return work.call(() -> calls.hasStartedUnsafe(connection, turnId));
    }

    /** Tells how long ago it was asked for. */
    Supplier<Duration> stopwatch() {
        Instant begin = clock.instant();
        return () -> Duration.between(begin, clock.instant());
    }
}
