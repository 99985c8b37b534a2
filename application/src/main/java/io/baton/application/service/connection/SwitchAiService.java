package io.baton.application.service.connection;

import io.baton.application.port.in.connection.ConnectFlexUseCase;
import io.baton.application.port.in.connection.ConnectFlexUseCase.Connected;
import io.baton.application.port.in.connection.SwitchAiUseCase;
import io.baton.application.port.in.session.HandOffSessionUseCase;
import io.baton.domain.connection.AiSwitch;
import io.baton.domain.connection.ConnectionId;
import java.util.Optional;

/** Switches the workers first, so that nothing new comes while the sessions are handed off. */
public final class SwitchAiService implements SwitchAiUseCase {

    private static final String REASON = "The AI was paused";

    private final ConnectFlexUseCase connections;
    private final HandOffSessionUseCase sessions;

    /** Switches workers by one use case and sessions by the other. */
    public SwitchAiService(ConnectFlexUseCase connections, HandOffSessionUseCase sessions) {
        this.connections = connections;
        this.sessions = sessions;
    }

    @Override
    public Optional<Connected> switchAi(ConnectionId id, Wanted wanted) {
        var switched = connections.switchAi(id, wanted == Wanted.LIVE ? AiSwitch.LIVE : AiSwitch.PAUSED);
        if (switched.isPresent() && wanted == Wanted.PAUSED_AND_HANDED_OFF) {
            sessions.handOffAll(id, REASON);
        }
        return switched;
    }
}
