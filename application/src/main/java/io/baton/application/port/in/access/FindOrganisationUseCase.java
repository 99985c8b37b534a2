package io.baton.application.port.in.access;

import io.baton.domain.connection.ConnectionId;
import io.baton.domain.session.SessionId;
import java.util.Optional;

/** Whose organisation a connection or session belongs to. */
public interface FindOrganisationUseCase {

    /** Empty when there is no such connection. */
    Optional<String> ofConnection(ConnectionId id);

    /** Empty when there is no such session. */
    Optional<String> ofSession(SessionId id);
}
