package io.baton.application.service.session;

import io.baton.application.port.in.session.HandOffSessionUseCase;
import io.baton.application.port.out.lane.SessionStore;
import io.baton.application.service.lane.Arrivals;
import io.baton.application.service.lane.LaneStores;
import io.baton.domain.connection.ConnectionId;
import io.baton.domain.event.HandOffCommand;
import io.baton.domain.session.Session;
import io.baton.domain.session.SessionId;
import io.baton.domain.session.SessionState;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Puts a person's wish to hand off into the lane of the session, where it is folded like everything else. */
public final class HandOffSessionService implements HandOffSessionUseCase {

    private static final int PAGE = 200;

    private final LaneStores stores;
    private final Arrivals arrivals;
    private final InstantSource clock;

    public HandOffSessionService(LaneStores stores, Arrivals arrivals, InstantSource clock) {
        this.stores = stores;
        this.arrivals = arrivals;
        this.clock = clock;
    }

    @Override
    public Answer handOff(SessionId id, @Nullable String reason) {
        var session = stores.unitOfWork().call(() -> stores.sessions().find(id));
        if (session.isEmpty()) {
            return Answer.UNKNOWN_SESSION;
        }
        return switch (session.get().state()) {
            case NEW, WITH_AI -> take(session.get(), reason);
            case HANDING_OFF, WAITING_FOR_HUMAN, WITH_HUMAN, CLOSED -> Answer.NOT_WITH_AI;
        };
    }

    @Override
    public int handOffAll(ConnectionId connection, String reason) {
        var sessions = Stream.of(SessionState.NEW, SessionState.WITH_AI)
                .flatMap(state -> all(connection, state).stream())
                .toList();
        sessions.forEach(session -> take(session, reason));
        return sessions.size();
    }

    // read to the end before the first is taken: a lane at work moves sessions out of the state that is paged through
    private List<Session> all(ConnectionId connection, SessionState state) {
        var found = new ArrayList<Session>();
        var before = Optional.<String>empty();
        do {
            var filter =
                    new SessionStore.Filter(connection, null, state, null, null, null, null, before.orElse(null), PAGE);
            var page = stores.unitOfWork().call(() -> stores.sessions().list(filter));
            found.addAll(page.items());
            before = Optional.ofNullable(page.next());
        } while (before.isPresent());
        return found;
    }

    private Answer take(Session session, @Nullable String reason) {
        var now = clock.instant();
        arrivals.arrive(List.of(new Arrivals.Arriving(
                session.connection(),
                session.conversation().value(),
                null,
                "handoff/" + session.id() + "/" + UUID.randomUUID(),
                "command",
                "HandOffCommand",
                now,
                now,
                stores.codec().write(new HandOffCommand(reason)))));
        return Answer.TAKEN;
    }
}
