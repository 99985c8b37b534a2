package io.baton.application.port.in.session;

import io.baton.application.port.out.lane.SessionStore;
import io.baton.domain.session.Session;
import io.baton.domain.session.SessionId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds sessions and what happened in them (product.md 5.1). */
public interface FindSessionsUseCase {

    /** Sessions, newest first; a cursor that was not given out is an {@link IllegalArgumentException}. */
    SessionStore.Page<Session> list(SessionStore.Filter filter);

    /** One session. */
    Optional<Session> find(SessionId id);

    /** The timeline of a session, oldest first; empty when there is no such session. */
    Optional<SessionStore.Page<SessionStore.Entry>> timeline(SessionId id, @Nullable String after, int atMost);
}
