package io.baton.application.service.session;

import io.baton.application.port.in.session.FindSessionsUseCase;
import io.baton.application.port.out.lane.SessionStore;
import io.baton.application.port.out.lane.UnitOfWork;
import io.baton.domain.session.Session;
import io.baton.domain.session.SessionId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads sessions and their timelines, each answer from one transaction. */
public final class FindSessionsService implements FindSessionsUseCase {

    private final SessionStore sessions;
    private final UnitOfWork work;

    /** Reads from this store. */
    public FindSessionsService(SessionStore sessions, UnitOfWork work) {
        this.sessions = sessions;
        this.work = work;
    }

    @Override
    public SessionStore.Page<Session> list(SessionStore.Filter filter) {
        return work.call(() -> sessions.list(filter));
    }

    @Override
    public Optional<Session> find(SessionId id) {
        return work.call(() -> sessions.find(id));
    }

    @Override
    public Optional<SessionStore.Page<SessionStore.Entry>> timeline(SessionId id, @Nullable String after, int atMost) {
        return work.call(() -> sessions.find(id).map(found -> sessions.timeline(id, after, atMost)));
    }
}
