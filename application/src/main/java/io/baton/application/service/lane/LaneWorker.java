package io.baton.application.service.lane;

import io.baton.application.port.out.engine.EnginePool;
import io.baton.application.port.out.flex.TwilioFailure;
import io.baton.application.port.out.lane.ClaimedLane;
import io.baton.application.port.out.lane.DatabaseUnavailable;
import io.baton.application.port.out.lane.EffectStore;
import io.baton.application.port.out.lane.Inbox;
import io.baton.application.port.out.lane.Places;
import io.baton.application.port.out.settings.SettingKind;
import io.baton.domain.connection.FlexConnection;
import io.baton.domain.effect.EffectOutcome;
import io.baton.domain.effect.EffectResult;
import io.baton.domain.effect.EffectResult.TaskMade;
import io.baton.domain.event.Timer;
import io.baton.domain.sid.Sid;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Works lanes: decides on what arrived, begins one effect after the other, performs each outside of any transaction, records what came of it
 * (architecture.md, "The lane, exactly"; the letters are its steps). Plain Java: threads call it, tests crank it by hand.
 */
public final class LaneWorker {

    private static final System.Logger LOG = System.getLogger(LaneWorker.class.getName());
    private static final int FOLDS_TRIED = 3;
    private static final Duration TURN_MARGIN = Duration.ofSeconds(5);

    private final String server;
    private final LaneStores stores;
    private final TwilioPorts twilio;
    private final EnginePool enginePool;
    private final LaneTimes times;
    private final Backoff backoff;
    private final InstantSource clock;
    private final LongSupplier nanoTime;
    private final ConversationLane conversationLane;
    private final TaskLane taskLane;
    private final WorkspaceLane workspaceLane;
    private final OtherLane otherLane;

    /**
     * A worker of one server.
     *
     * @param server names the server in leases; unique among servers
     * @param nanoTime {@link System#nanoTime} outside of tests
     */
    public LaneWorker(
            String server,
            LaneStores stores,
            TwilioPorts twilio,
            EnginePool enginePool,
            LaneTimes times,
            Backoff backoff,
            InstantSource clock,
            LongSupplier nanoTime) {
        this.server = server;
        this.stores = stores;
        this.twilio = twilio;
        this.enginePool = enginePool;
        this.times = times;
        this.backoff = backoff;
        this.clock = clock;
        this.nanoTime = nanoTime;
        var reading = new InboxReading(twilio.webhooks(), stores.codec());
        this.conversationLane = new ConversationLane(stores, reading);
        this.taskLane = new TaskLane(stores, reading);
        this.workspaceLane = new WorkspaceLane(stores, reading);
        this.otherLane = new OtherLane(stores.inbox());
    }

    /** Claims one due lane and works it until nothing is left to do now; false when no lane was due. */
    public boolean runOnce() {
        var claimed = claim(Places.of(1));
        claimed.forEach(this::work);
        return !claimed.isEmpty();
    }

    /** Claims due lanes (step B). */
    public List<ClaimedLane> claim(Places places) {
        return stores.lanes().claim(server, clock.instant(), times.lease(), places);
    }

    /** Works a claimed lane until nothing is left to do now, or until it is lost; what can't go on is taken up when the lease ends. */
    public void work(ClaimedLane lane) {
        try {
            while (!pass(lane)) {
                // another pass: something was folded or done, or the lane was woken meanwhile
            }
        } catch (LaneLost lost) {
            LOG.log(System.Logger.Level.DEBUG, "lane {0} is another server''s", lane.subject());
        } catch (Lease.TooShort tooShort) {
            LOG.log(System.Logger.Level.INFO, "lane {0} dropped, its lease ends too soon for a call", lane.subject());
        } catch (DatabaseUnavailable away) {
            LOG.log(System.Logger.Level.WARNING, "lane " + lane.subject() + " dropped, the database is away", away);
        }
    }

    /** One round; true when the lane was given back. */
    private boolean pass(ClaimedLane lane) {
        var wakes = decide(lane);
        if (wakes.isEmpty()) {
            return false;
        }
        return begin(lane, wakes.get()).run();
    }

    private LaneKind kind(ClaimedLane lane) {
        return switch (lane.subject().substring(0, 2)) {
            case "CH" -> conversationLane;
            case "WT" -> taskLane;
            case "WS" -> workspaceLane;
            default -> otherLane;
        };
    }

    private long fence(ClaimedLane lane) {
        return stores.lanes().fence(lane, times.lease()).orElseThrow(LaneLost::new);
    }

    private FlexConnection connection(ClaimedLane lane) {
        return stores.connections().find(lane.connection()).orElseThrow(LaneLost::new);
    }

    // C. Decide
    private Optional<Long> decide(ClaimedLane lane) {
        try {
            return Optional.of(stores.unitOfWork().call(() -> {
                long wakes = fence(lane);
                kind(lane).decide(lane, connection(lane), clock.instant());
                return wakes;
            }));
        } catch (FoldFailed failed) {
            countFailure(lane, failed);
            return Optional.empty();
        }
    }

    private void countFailure(ClaimedLane lane, FoldFailed failed) {
        var row = failed.event();
        LOG.log(System.Logger.Level.ERROR, "folding " + row.type() + " in lane " + lane.subject(), failed.getCause());
        stores.unitOfWork().run(() -> {
            fence(lane);
            var cause = String.valueOf(failed.getCause());
            if (stores.inbox().countFailure(row.seq(), cause) >= FOLDS_TRIED) {
                stores.inbox().mark(row.seq(), Inbox.State.SET_ASIDE);
            }
        });
    }

    /** What a pass does after it decided; answers whether the lane was given back. */
    @FunctionalInterface
    private interface Next {
        boolean run();
    }

    // D. Begin
    private Next begin(ClaimedLane lane, long wakesDecidedOn) {
        long fencedAt = nanoTime.getAsLong();
        return stores.unitOfWork().call(() -> {
            long wakes = fence(lane);
            if (wakes != wakesDecidedOn) {
                // the ownership fence: what came in is folded before anything goes out
                return () -> false;
            }
            return stores.effects()
                    .firstOpen(lane.id())
                    .map(effect -> begin(
                            lane, effect, wakes, new Lease(nanoTime, fencedAt, times.lease(), times.callTimeout())))
                    .orElseGet(() -> release(lane, wakes, null));
        });
    }

    private Next begin(ClaimedLane lane, EffectStore.Stored effect, long wakes, Lease lease) {
        var now = clock.instant();
        var connection = connection(lane);
        var nextAt = effect.nextAt();
        var before = kind(lane).before(lane, connection, effect, now);
        if (before == LaneKind.BeforeEffect.WITHDRAW) {
            stores.effects().withdraw(effect.key(), "the conversation changed hands");
            return () -> false;
        }
        if (effect.effect().patience().isOver(Duration.between(effect.wantedAt(), now), effect.attempts())) {
            end(lane, connection, effect, new EffectOutcome.SetAside("tried " + effect.attempts() + " times"), now);
            return () -> false;
        }
        if (nextAt != null && nextAt.isAfter(now)) {
            return release(lane, wakes, nextAt);
        }
        if (before == LaneKind.BeforeEffect.PROVE_FIRST) {
            return () -> prove(lane, connection, effect, lease);
        }
        stores.effects().begin(effect.key(), lane.fence());
        if (effect.effect().isLong()) {
            return handToEngine(lane, connection, effect, now);
        }
        return () -> perform(lane, connection, effect, lease);
    }

    private Next handToEngine(ClaimedLane lane, FlexConnection connection, EffectStore.Stored effect, Instant now) {
        var engines =
                stores.settings().latest(connection.id(), SettingKind.ENGINES).value();
        var deadline = now.plus(engines.deadline()).plus(TURN_MARGIN);
        stores.timers().set(lane.id(), new Timer("turn:" + effect.key(), deadline));
        stores.unitOfWork().afterCommit(() -> enginePool.submit(connection.id(), effect.key()));
        return () -> false;
    }

    // G. Release
    private Next release(ClaimedLane lane, long wakes, @Nullable Instant nextAt) {
        var timer = stores.timers().earliest(lane.id()).orElse(null);
        var dueAt = earlier(timer, nextAt);
        return () -> stores.unitOfWork().call(() -> stores.lanes().release(lane, wakes, dueAt));
    }

    private static @Nullable Instant earlier(@Nullable Instant one, @Nullable Instant other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isBefore(other) ? one : other;
    }

    // 2.8: Twilio is asked whose the conversation is, and what it says is folded before the AI speaks
    private boolean prove(ClaimedLane lane, FlexConnection connection, EffectStore.Stored effect, Lease lease) {
        var ownership = new OwnershipQuestion(twilio, stores, connection, lease);
        try {
            var seen = ownership.ask(lane);
            stores.unitOfWork().run(() -> {
                fence(lane);
                conversationLane.proven(
                        lane, connection, seen, "proof/" + effect.key() + "/" + clock.instant(), clock.instant());
            });
        } catch (TwilioFailure failure) {
            unproven(lane, effect, failure);
        }
        return false;
    }

    // without a proof nothing is said; nothing was begun either, so it rests in the state it was in
    private void unproven(ClaimedLane lane, EffectStore.Stored effect, TwilioFailure failure) {
        stores.unitOfWork().run(() -> {
            fence(lane);
            var nextAt = clock.instant().plus(times.secondLook());
            var reason = "ownership: " + failure.getClass().getSimpleName();
            if (effect.state() == EffectStore.State.STARTED) {
                stores.effects().lookAgain(effect.key(), nextAt, reason);
            } else {
                stores.effects().postpone(effect.key(), nextAt, reason);
            }
        });
    }

    // E. Perform
    private boolean perform(ClaimedLane lane, FlexConnection connection, EffectStore.Stored effect, Lease lease) {
        boolean begunBefore = effect.state() == EffectStore.State.STARTED;
        var performer =
                new EffectPerformer(twilio, connection, effect.key(), effect.attempts() + 1, begunBefore, lease);
        try {
            record(
                    lane,
                    connection,
                    effect,
                    new EffectOutcome.Done(effect.effect().accept(performer)));
        } catch (TwilioFailure failure) {
            failed(lane, connection, effect, failure);
        }
        return false;
    }

    private void failed(ClaimedLane lane, FlexConnection connection, EffectStore.Stored effect, TwilioFailure failure) {
        if (failure instanceof TwilioFailure.Gone) {
            record(lane, connection, effect, new EffectOutcome.Gone());
        } else if (failure instanceof TwilioFailure.Conflict) {
            record(lane, connection, effect, new EffectOutcome.Conflict(String.valueOf(failure.getMessage())));
        } else if (failure instanceof TwilioFailure.Refused refused) {
            record(lane, connection, effect, new EffectOutcome.Refused(refused.status(), refused.code()));
        } else {
            postpone(lane, effect, failure);
        }
    }

    private void postpone(ClaimedLane lane, EffectStore.Stored effect, TwilioFailure failure) {
        stores.unitOfWork().run(() -> {
            fence(lane);
            var now = clock.instant();
            var reason = failure.getClass().getSimpleName();
            if (failure instanceof TwilioFailure.TryLater later) {
                var rest = later.retryAfter().orElseGet(() -> backoff.after(effect.attempts() + 1));
                stores.effects().postpone(effect.key(), now.plus(rest), reason);
            } else {
                stores.effects().lookAgain(effect.key(), now.plus(times.secondLook()), reason);
            }
        });
    }

    // F. Record
    private void record(ClaimedLane lane, FlexConnection connection, EffectStore.Stored effect, EffectOutcome outcome) {
        stores.unitOfWork().run(() -> {
            fence(lane);
            end(lane, connection, effect, outcome, clock.instant());
        });
    }

    private void end(
            ClaimedLane lane,
            FlexConnection connection,
            EffectStore.Stored effect,
            EffectOutcome outcome,
            Instant now) {
        stores.effects().end(effect.key(), outcome);
        madeTask(outcome).ifPresent(task -> stores.lanes().link(connection.id(), task, lane.id()));
        kind(lane).ended(lane, connection, effect, outcome, now);
    }

    private static Optional<Sid> madeTask(EffectOutcome outcome) {
        if (outcome instanceof EffectOutcome.Done done) {
            EffectResult result = done.result();
            return result instanceof TaskMade made ? Optional.of(made.task()) : Optional.empty();
        }
        return Optional.empty();
    }
}
