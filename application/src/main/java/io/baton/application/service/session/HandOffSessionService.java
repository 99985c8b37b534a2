package io.baton.application.service.session;

import io.baton.application.port.in.session.HandOffSessionUseCase;
import io.baton.application.service.lane.Arrivals;
import io.baton.application.service.lane.LaneStores;
import io.baton.domain.event.HandOffCommand;
import io.baton.domain.session.Session;
import io.baton.domain.session.SessionId;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Puts a person's wish to hand off into the lane of the session, where it is folded like everything else. */
public final class HandOffSessionService implements HandOffSessionUseCase {

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
