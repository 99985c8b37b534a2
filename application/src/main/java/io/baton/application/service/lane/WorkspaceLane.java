package io.baton.application.service.lane;

import io.baton.application.port.out.lane.ClaimedLane;
import io.baton.application.port.out.lane.EffectStore;
import io.baton.application.port.out.lane.Inbox;
import io.baton.domain.connection.AiSwitch;
import io.baton.domain.connection.FlexConnection;
import io.baton.domain.effect.EffectKey;
import io.baton.domain.effect.EffectOutcome;
import io.baton.domain.effect.EffectResult.WorkerSeen;
import io.baton.domain.effect.FollowWorker;
import io.baton.domain.effect.LookAtWorker;
import io.baton.domain.event.WorkerActivityChanged;
import io.baton.domain.sid.WorkerSid;
import java.time.Instant;

/** The lane of a workspace: the AI worker's activity. A person who sets it unavailable pauses the AI; Twilio's own move is undone (product.md 1.9). */
final class WorkspaceLane implements LaneKind {

    private static final int BATCH = 50;

    private final LaneStores stores;
    private final InboxReading reading;

    WorkspaceLane(LaneStores stores, InboxReading reading) {
        this.stores = stores;
        this.reading = reading;
    }

    @Override
    public void decide(ClaimedLane lane, FlexConnection connection, Instant now) {
        stores.inbox().waiting(lane.id(), BATCH).forEach(row -> {
            boolean meant = !InboxReading.isTooOld(row)
                    && reading.read(row) instanceof WorkerActivityChanged moved
                    && look(lane, connection, row, moved, now);
            stores.inbox().mark(row.seq(), meant ? Inbox.State.HANDLED : Inbox.State.IGNORED);
        });
    }

    private boolean look(
            ClaimedLane lane, FlexConnection connection, Inbox.Waiting row, WorkerActivityChanged moved, Instant now) {
        boolean away = isWanted(connection, moved.worker())
                && connection.ai() == AiSwitch.LIVE
                && !moved.activity().equals(connection.availableActivity());
        if (away) {
            var key = EffectKey.derivedFrom(lane.origin() + "/" + row.dedupKey());
            stores.effects().add(lane.id(), null, key, new LookAtWorker(moved.worker()), null, now);
        }
        return away;
    }

    // one beyond the number wanted is let rest by Baton itself
    private static boolean isWanted(FlexConnection connection, WorkerSid worker) {
        return connection.workers().stream()
                .limit(connection.aiWorkers().wanted())
                .anyMatch(worker::equals);
    }

    @Override
    public BeforeEffect before(ClaimedLane lane, FlexConnection connection, EffectStore.Stored effect, Instant now) {
        var wanted = effect.effect() instanceof FollowWorker ? AiSwitch.PAUSED : AiSwitch.LIVE;
        return connection.ai() == wanted ? BeforeEffect.BEGIN : BeforeEffect.WITHDRAW;
    }

    @Override
    public void ended(
            ClaimedLane lane,
            FlexConnection connection,
            EffectStore.Stored effect,
            EffectOutcome outcome,
            Instant now) {
        boolean personDidIt = outcome instanceof EffectOutcome.Done done
                && done.result() instanceof WorkerSeen seen
                && !seen.available();
        if (personDidIt && effect.effect() instanceof LookAtWorker look) {
            stores.connections()
                    .save(connection.switched(AiSwitch.PAUSED, "a person in Flex set the AI worker unavailable"));
            var key = EffectKey.derivedFrom(effect.key().value() + "/follow");
            stores.effects().add(lane.id(), null, key, new FollowWorker(look.worker()), null, now);
        }
    }
}
