package io.baton.adapter.rest;

import io.baton.application.port.in.session.FindSessionsUseCase;
import io.baton.application.port.in.session.HandOffSessionUseCase;
import io.baton.application.port.out.lane.SessionStore.Entry;
import io.baton.application.port.out.lane.SessionStore.Filter;
import io.baton.application.port.out.lane.SessionStore.Page;
import io.baton.domain.connection.ConnectionId;
import io.baton.domain.session.Session;
import io.baton.domain.session.SessionId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Answers with the sessions it was given; pages end after {@code atMost}, and the only cursor is {@code more}. */
public final class FakeSessions implements FindSessionsUseCase, HandOffSessionUseCase {

    public final Map<SessionId, Session> known = new LinkedHashMap<>();
    public final Map<SessionId, List<Entry>> timelines = new LinkedHashMap<>();
    public final List<Filter> asked = new ArrayList<>();
    public final List<String> reasons = new ArrayList<>();
    public Answer answer = Answer.TAKEN;

    @Override
    public Page<Session> list(Filter filter) {
        asked.add(filter);
        return page(List.copyOf(known.values()), filter.before(), filter.atMost());
    }

    @Override
    public Optional<Session> find(SessionId id) {
        return Optional.ofNullable(known.get(id));
    }

    @Override
    public Optional<Page<Entry>> timeline(SessionId id, String after, int atMost) {
        return Optional.ofNullable(timelines.get(id)).map(entries -> page(entries, after, atMost));
    }

    @Override
    public Answer handOff(SessionId session, String reason) {
        reasons.add(String.valueOf(reason));
        return answer;
    }

    @Override
    public int handOffAll(ConnectionId connection, String reason) {
        reasons.add(reason);
        return known.size();
    }

    private static <T> Page<T> page(List<T> all, String cursor, int atMost) {
        if (cursor != null && !cursor.equals("more")) {
            throw new IllegalArgumentException("not a cursor");
        }
        boolean isLast = all.size() <= atMost;
        return new Page<>(isLast ? all : all.subList(0, atMost), isLast ? null : "more");
    }
}
