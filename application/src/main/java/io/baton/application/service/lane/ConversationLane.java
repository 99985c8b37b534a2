package io.baton.application.service.lane;

import io.baton.application.port.out.lane.ClaimedLane;
import io.baton.application.port.out.lane.DatabaseUnavailable;
import io.baton.application.port.out.lane.EffectStore;
import io.baton.application.port.out.lane.Inbox;
import io.baton.domain.connection.FlexConnection;
import io.baton.domain.effect.EffectKey;
import io.baton.domain.effect.EffectOutcome;
import io.baton.domain.effect.EffectResult;
import io.baton.domain.event.BriefWritten;
import io.baton.domain.event.EffectEnded;
import io.baton.domain.event.LaneEvent;
import io.baton.domain.event.OwnershipSeen;
import io.baton.domain.event.TimerFired;
import io.baton.domain.event.TurnAnswered;
import io.baton.domain.session.Session;
import io.baton.domain.session.SessionState;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The lane of a conversation: its events are folded into the session (product.md 2.2). */
final class ConversationLane implements LaneKind {

    private static final int BATCH = 50;

    private final LaneStores stores;
    private final InboxReading reading;

    ConversationLane(LaneStores stores, InboxReading reading) {
        this.stores = stores;
        this.reading = reading;
    }

    @Override
    public void decide(ClaimedLane lane, FlexConnection connection, Instant now) {
        var session = new SessionInHand(stores, lane, connection, now);
        stores.inbox().waiting(lane.id(), BATCH).forEach(row -> fold(session, row));
        stores.timers().due(lane.id(), now).forEach(timer -> {
            // first cleared, then folded: the fold may set it again
            stores.timers().clear(lane.id(), timer.name());
            session.fold(new TimerFired(timer), "timer/" + timer.name() + "/" + timer.dueAt());
        });
        session.save();
    }

    private void fold(SessionInHand session, Inbox.Waiting row) {
        try {
            boolean meant =
                    !InboxReading.isTooOld(row) && session.fold(read(row), row.occurredAt(), "row/" + row.dedupKey());
            stores.inbox().mark(row.seq(), meant ? Inbox.State.HANDLED : Inbox.State.IGNORED);
        } catch (DatabaseUnavailable away) {
            throw away;
        } catch (RuntimeException wrong) {
            // whatever a single event does to the rules, the lane must go on without it
            throw new FoldFailed(row, wrong);
        }
    }

    private LaneEvent read(Inbox.Waiting row) {
        var event = reading.read(row);
        answeredEffect(event).ifPresent(key -> stores.effects().end(key, done()));
        return event;
    }

    private static EffectOutcome done() {
        return new EffectOutcome.Done(new EffectResult.Nothing());
    }

    private static Optional<EffectKey> answeredEffect(LaneEvent event) {
        if (event instanceof TurnAnswered turn) {
            return Optional.of(turn.turn());
        }
        return event instanceof BriefWritten brief ? Optional.of(brief.request()) : Optional.empty();
    }

    @Override
    public BeforeEffect before(ClaimedLane lane, FlexConnection connection, EffectStore.Stored effect, Instant now) {
        var session = stores.sessions()
                .open(lane.id())
                .filter(open -> open.id().equals(effect.session()))
                .orElse(null);
        if (effect.epoch() == null) {
            return BeforeEffect.BEGIN;
        }
        if (session == null || effect.epoch() != session.ownerEpoch()) {
            return BeforeEffect.WITHDRAW;
        }
        return needsProof(session, connection, effect, now) ? BeforeEffect.PROVE_FIRST : BeforeEffect.BEGIN;
    }

    private static boolean needsProof(
            Session session, FlexConnection connection, EffectStore.Stored effect, Instant now) {
        var proven = session.provenAt();
        var age = connection.conversationSettings().proofAge();
        return effect.effect().needsProof()
                && session.state() == SessionState.WITH_AI
                && (proven == null
                        || proven.plus(age).isBefore(now)
                        || !session.strangers(List.of()).isEmpty());
    }

    /** Folds what Twilio said right before the AI speaks (product.md 2.8). */
    void proven(ClaimedLane lane, FlexConnection connection, OwnershipSeen seen, String cause, Instant now) {
        var session = new SessionInHand(stores, lane, connection, now);
        session.fold(seen, cause);
        session.save();
    }

    @Override
    public void ended(
            ClaimedLane lane,
            FlexConnection connection,
            EffectStore.Stored effect,
            EffectOutcome outcome,
            Instant now) {
        var session = new SessionInHand(stores, lane, connection, now);
        var cause = "ended/" + effect.key();
        if (session.isOpen(Objects.requireNonNull(effect.session()))) {
            session.fold(new EffectEnded(effect.key(), effect.effect(), outcome), cause);
            session.save();
        }
    }
}
