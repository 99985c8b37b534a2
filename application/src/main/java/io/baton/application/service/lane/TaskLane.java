package io.baton.application.service.lane;

import io.baton.application.port.out.lane.ClaimedLane;
import io.baton.application.port.out.lane.EffectStore;
import io.baton.application.port.out.lane.Inbox;
import io.baton.domain.connection.FlexConnection;
import io.baton.domain.effect.Effect;
import io.baton.domain.effect.EffectKey;
import io.baton.domain.effect.EffectOutcome;
import io.baton.domain.effect.EffectResult.TaskSeen;
import io.baton.domain.effect.ReadTask;
import io.baton.domain.effect.RejectReservation;
import io.baton.domain.effect.WriteTaskAttributes;
import io.baton.domain.event.ReservationEvent;
import io.baton.domain.event.Timer;
import io.baton.domain.handoff.HandoffBrief;
import io.baton.domain.handoff.HandoffMark;
import io.baton.domain.handoff.HandoffReason;
import io.baton.domain.handoff.Sentiment;
import io.baton.domain.sid.ConversationSid;
import io.baton.domain.sid.Sid;
import io.baton.domain.sid.TaskSid;
import io.baton.domain.taskrouter.Reservation;
import io.baton.domain.taskrouter.ReservationStatus;
import io.baton.domain.taskrouter.Task;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The lane of a task that names no conversation. It may do three things: fetch the task again, join it to its conversation, or refuse it
 * (architecture.md, "Which lane"). Its events stay new until then, because joining moves them.
 */
final class TaskLane implements LaneKind {

    private static final int BATCH = 50;
    private static final String READ = "read-task-";
    // 30 s in all (product.md 2.2)
    private static final List<Duration> RESTS = List.of(
            Duration.ofSeconds(1),
            Duration.ofSeconds(2),
            Duration.ofSeconds(5),
            Duration.ofSeconds(10),
            Duration.ofSeconds(12));

    private final LaneStores stores;
    private final InboxReading reading;

    TaskLane(LaneStores stores, InboxReading reading) {
        this.stores = stores;
        this.reading = reading;
    }

    @Override
    public void decide(ClaimedLane lane, FlexConnection connection, Instant now) {
        var conversation =
                stores.lanes().linkedSubject(connection.id(), task(lane)).filter(subject -> Sid.matches("CH", subject));
        if (conversation.isPresent()) {
            stores.lanes().join(lane, task(lane), new ConversationSid(conversation.get()));
            return;
        }
        stores.timers().due(lane.id(), now).forEach(timer -> {
            stores.timers().clear(lane.id(), timer.name());
            read(lane, Integer.parseInt(timer.name().substring(READ.length())), now);
        });
        if (!isReading(lane) && !stores.inbox().waiting(lane.id(), 1).isEmpty()) {
            read(lane, 0, now);
        }
    }

    private boolean isReading(ClaimedLane lane) {
        return stores.timers().earliest(lane.id()).isPresent()
                || stores.effects().firstOpen(lane.id()).isPresent();
    }

    private static TaskSid task(ClaimedLane lane) {
        return new TaskSid(lane.subject());
    }

    private void read(ClaimedLane lane, int reading, Instant now) {
        long newest = waiting(lane).stream().mapToLong(Inbox.Waiting::seq).max().orElse(0);
        want(lane, READ + reading + "/" + newest, new ReadTask(task(lane), reading), now);
    }

    private List<Inbox.Waiting> waiting(ClaimedLane lane) {
        return stores.inbox().waiting(lane.id(), BATCH);
    }

    private void want(ClaimedLane lane, String cause, Effect effect, Instant now) {
        var key = EffectKey.derivedFrom(lane.origin() + "/" + cause);
        stores.effects().add(lane.id(), null, key, effect, null, now);
    }

    @Override
    public BeforeEffect before(ClaimedLane lane, FlexConnection connection, EffectStore.Stored effect, Instant now) {
        return BeforeEffect.BEGIN;
    }

    @Override
    public void ended(
            ClaimedLane lane,
            FlexConnection connection,
            EffectStore.Stored effect,
            EffectOutcome outcome,
            Instant now) {
        if (effect.effect() instanceof ReadTask read) {
            wasRead(lane, connection, read, outcome, now);
        } else if (effect.effect() instanceof WriteTaskAttributes write
                && write.thenReject() != null
                && outcome instanceof EffectOutcome.Done) {
            want(lane, "reject/" + write.thenReject(), new RejectReservation(write.task(), write.thenReject()), now);
        }
    }

    private void wasRead(
            ClaimedLane lane, FlexConnection connection, ReadTask read, EffectOutcome outcome, Instant now) {
        if (outcome instanceof EffectOutcome.Done done && done.result() instanceof TaskSeen seen) {
            found(lane, connection, read, seen.task(), now);
        } else if (outcome instanceof EffectOutcome.Gone) {
            markAll(lane, Inbox.State.IGNORED);
        } else {
            later(lane, connection, read, now);
        }
    }

    private void found(ClaimedLane lane, FlexConnection connection, ReadTask read, Task task, Instant now) {
        var conversation = task.attributes().conversation();
        if (conversation.isPresent()) {
            stores.lanes().join(lane, task(lane), conversation.get());
        } else if (task.attributes().text("call_sid").isPresent()) {
            // voice makes no session (product.md 2.2), but what the AI was offered must go on to humans
            refuse(lane, connection, now);
        } else {
            later(lane, connection, read, now);
        }
    }

    private void later(ClaimedLane lane, FlexConnection connection, ReadTask read, Instant now) {
        if (read.reading() < RESTS.size()) {
            var name = READ + (read.reading() + 1);
            stores.timers().set(lane.id(), new Timer(name, now.plus(RESTS.get(read.reading()))));
        } else {
            refuse(lane, connection, now);
        }
    }

    // marked, then rejected: an unmarked task would come straight back (product.md 2.4)
    private void refuse(ClaimedLane lane, FlexConnection connection, Instant now) {
        offered(lane, connection).ifPresent(offer -> {
            var mark = new HandoffMark(
                    EffectKey.derivedFrom(lane.origin() + "/" + offer.sid()).value(),
                    "",
                    now,
                    List.of(HandoffReason.NOT_SERVED),
                    HandoffReason.NOT_SERVED.phrase(),
                    new HandoffBrief(
                            "The task names no conversation that the AI worker could serve.", Sentiment.NEUTRAL, "und"),
                    Map.of(),
                    null);
            want(lane, "refuse/" + offer.sid(), new WriteTaskAttributes(offer.task(), mark, offer.sid()), now);
        });
        markAll(lane, Inbox.State.HANDLED);
    }

    private Optional<Reservation> offered(ClaimedLane lane, FlexConnection connection) {
        return waiting(lane).stream()
                .map(reading::read)
                .filter(ReservationEvent.class::isInstance)
                .map(event -> ((ReservationEvent) event).reservation())
                .filter(reservation -> connection.isAiWorker(reservation.worker()))
                .reduce((earlier, later) -> later)
                .filter(latest -> latest.status() == ReservationStatus.PENDING);
    }

    private void markAll(ClaimedLane lane, Inbox.State state) {
        waiting(lane).forEach(row -> stores.inbox().mark(row.seq(), state));
    }
}
