package io.baton.application.port.in.connection;

import io.baton.application.port.in.connection.ConnectFlexUseCase.Connected;
import io.baton.domain.connection.ConnectionId;
import java.util.Optional;

/** Switches the AI of a connection (product.md 1.9). Throws what connecting throws when Twilio does not move the workers. */
public interface SwitchAiUseCase {

    /** What is wanted. */
    enum Wanted {
        /** The AI takes conversations. */
        LIVE,
        /** The AI takes no more conversations and goes on with those it has. */
        PAUSED,
        /** The AI takes no more conversations and hands those it has to humans. */
        PAUSED_AND_HANDED_OFF
    }

    /** Switches; empty when there is no such connection. */
    Optional<Connected> switchAi(ConnectionId connection, Wanted wanted);
}
