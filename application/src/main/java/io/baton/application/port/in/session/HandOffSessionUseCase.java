package io.baton.application.port.in.session;

import io.baton.domain.connection.ConnectionId;
import io.baton.domain.session.SessionId;
import org.jspecify.annotations.Nullable;

/** Hands a session to the human queue because a person says so (product.md 3.9). */
public interface HandOffSessionUseCase {

    /** What becomes of it. */
    enum Answer {
        /** Taken; the lane does it. */
        TAKEN,
        /** There is no such session. */
        UNKNOWN_SESSION,
        /** The session is closed, or humans have it or wait for it. */
        NOT_WITH_AI
    }

    /**
     * Asks for the handoff.
     *
     * @param reason for the agents; null when none is given
     */
    Answer handOff(SessionId session, @Nullable String reason);

    /** Asks for the handoff of every session that the AI has or is about to get; answers how many were taken. */
    int handOffAll(ConnectionId connection, String reason);
}
