package io.baton.application.port.out.action;

import io.baton.domain.action.ActionMethod;
import io.baton.domain.action.ActionState;
import io.baton.domain.connection.ConnectionId;
import io.baton.domain.session.SessionId;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The calls of actions, recorded before they are sent: what a turn that is worked again must know. They go with their session. */
public interface ActionCalls {

    /**
     * A call.
     *
     * @param attempt of the turn
     * @param number of the call in its turn, from 1
     */
    record Call(
            ConnectionId connection,
            SessionId session,
            String turnId,
            int attempt,
            int number,
            String action,
            ActionMethod method) {

        /** By which the called server recognises a repeat. */
        public String idempotencyKey() {
            return turnId + "-" + number;
        }
    }

    /**
     * Records that a call is about to be sent. False when it must not be: nobody waits for this attempt of the turn any more, or a call of this number that
     * was not GET has been sent.
     */
    boolean start(Call call, Instant now);

    /**
     * Records what came of a call.
     *
     * @param status null when the server did not answer
     */
    void end(Call call, ActionState state, @Nullable Integer status, Duration took);

    /** Whether any attempt of a turn has started a call that is not GET. */
    boolean hasStartedUnsafe(ConnectionId connection, String turnId);
}
