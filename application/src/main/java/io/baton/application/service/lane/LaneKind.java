package io.baton.application.service.lane;

import io.baton.application.port.out.lane.ClaimedLane;
import io.baton.application.port.out.lane.EffectStore;
import io.baton.domain.connection.FlexConnection;
import io.baton.domain.effect.EffectOutcome;
import java.time.Instant;

/** What a lane does with what arrives, by what its subject is. Every method runs inside a transaction that holds the lane. */
interface LaneKind {

    /** Folds new events and due timers (step C). */
    void decide(ClaimedLane lane, FlexConnection connection, Instant now);

    /** What may become of an effect right before it begins (step D). */
    BeforeEffect before(ClaimedLane lane, FlexConnection connection, EffectStore.Stored effect, Instant now);

    /** Folds the end of an effect (step F). */
    void ended(
            ClaimedLane lane, FlexConnection connection, EffectStore.Stored effect, EffectOutcome outcome, Instant now);

    /** What is to be done with an effect whose turn it is. */
    enum BeforeEffect {
        BEGIN,
        WITHDRAW,
        PROVE_FIRST
    }
}
