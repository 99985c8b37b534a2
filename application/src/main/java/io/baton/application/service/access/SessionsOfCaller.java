package io.baton.application.service.access;

import io.baton.application.port.in.session.FindSessionsUseCase;
import io.baton.application.port.out.caller.Caller;
import io.baton.application.port.out.caller.Grants;
import io.baton.application.port.out.connection.ConnectionStore;
import io.baton.application.port.out.lane.SessionStore.Entry;
import io.baton.application.port.out.lane.SessionStore.Filter;
import io.baton.application.port.out.lane.SessionStore.Page;
import io.baton.application.port.out.lane.UnitOfWork;
import io.baton.domain.connection.ConnectionId;
import io.baton.domain.connection.FlexConnection;
import io.baton.domain.session.Session;
import io.baton.domain.session.SessionId;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds only the sessions of organisations that the caller sees. */
public final class SessionsOfCaller implements FindSessionsUseCase {

    private final FindSessionsUseCase sessions;
    private final ConnectionStore connections;
    private final UnitOfWork work;
    private final Caller caller;

    public SessionsOfCaller(FindSessionsUseCase sessions, ConnectionStore connections, UnitOfWork work, Caller caller) {
        this.sessions = sessions;
        this.connections = connections;
        this.work = work;
        this.caller = caller;
    }

    @Override
    public Page<Session> list(Filter filter) {
        var grants = caller.grants();
        return sessions.list(grants.seesAll() ? filter : filter.within(seen(grants)));
    }

    @Override
    public Optional<Session> find(SessionId id) {
        return sessions.find(id).filter(this::isSeen);
    }

    @Override
    public Optional<Page<Entry>> timeline(SessionId id, @Nullable String after, int atMost) {
        return find(id).flatMap(session -> sessions.timeline(id, after, atMost));
    }

    private boolean isSeen(Session session) {
        var grants = caller.grants();
        return grants.seesAll()
                || work.call(() -> connections.find(session.connection()))
                        .filter(connection -> grants.sees(connection.organisation()))
                        .isPresent();
    }

    private Set<ConnectionId> seen(Grants grants) {
        return work.call(connections::all).stream()
                .filter(connection -> grants.sees(connection.organisation()))
                .map(FlexConnection::id)
                .collect(Collectors.toUnmodifiableSet());
    }
}
