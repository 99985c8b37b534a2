package io.baton.application.service.access;

import io.baton.application.port.in.access.FindOrganisationUseCase;
import io.baton.application.port.out.connection.ConnectionStore;
import io.baton.application.port.out.lane.SessionStore;
import io.baton.application.port.out.lane.UnitOfWork;
import io.baton.domain.connection.ConnectionId;
import io.baton.domain.connection.FlexConnection;
import io.baton.domain.session.Session;
import io.baton.domain.session.SessionId;
import java.util.Optional;

/** Looks it up in the connection: a session belongs to whom its connection belongs. */
public final class FindOrganisationService implements FindOrganisationUseCase {

    private final ConnectionStore connections;
    private final SessionStore sessions;
    private final UnitOfWork work;

    public FindOrganisationService(ConnectionStore connections, SessionStore sessions, UnitOfWork work) {
        this.connections = connections;
        this.sessions = sessions;
        this.work = work;
    }

    @Override
    public Optional<String> ofConnection(ConnectionId id) {
        return work.call(() -> connections.find(id).map(FlexConnection::organisation));
    }

    @Override
    public Optional<String> ofSession(SessionId id) {
        return work.call(() -> sessions.find(id).map(Session::connection).flatMap(this::ofConnection));
    }
}
