package io.baton.application.service.lane;

import io.baton.application.port.out.lane.ClaimedLane;
import io.baton.application.port.out.lane.EffectStore;
import io.baton.application.port.out.lane.Inbox;
import io.baton.domain.connection.FlexConnection;
import io.baton.domain.effect.EffectOutcome;
import java.time.Instant;

/** A lane that Baton does not work: calls, whose tasks make no session (product.md 2.2). */
final class OtherLane implements LaneKind {

    private static final int BATCH = 50;

    private final Inbox inbox;

    OtherLane(Inbox inbox) {
        this.inbox = inbox;
    }

    @Override
    public void decide(ClaimedLane lane, FlexConnection connection, Instant now) {
        inbox.waiting(lane.id(), BATCH).forEach(event -> inbox.mark(event.seq(), Inbox.State.IGNORED));
    }

    @Override
    public BeforeEffect before(ClaimedLane lane, FlexConnection connection, EffectStore.Stored effect, Instant now) {
        return BeforeEffect.WITHDRAW;
    }

    @Override
    public void ended(
            ClaimedLane lane,
            FlexConnection connection,
            EffectStore.Stored effect,
            EffectOutcome outcome,
            Instant now) {
        throw new IllegalStateException("a lane of " + lane.subject() + " has no effects");
    }
}
