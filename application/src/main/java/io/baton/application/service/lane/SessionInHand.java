package io.baton.application.service.lane;

import io.baton.application.port.out.lane.ClaimedLane;
import io.baton.application.port.out.settings.SettingKind;
import io.baton.domain.connection.FlexConnection;
import io.baton.domain.event.LaneEvent;
import io.baton.domain.event.ReservationEvent;
import io.baton.domain.session.Decision;
import io.baton.domain.session.FoldContext;
import io.baton.domain.session.Previous;
import io.baton.domain.session.Session;
import io.baton.domain.session.SessionFold;
import io.baton.domain.session.SessionId;
import io.baton.domain.session.SessionState;
import io.baton.domain.session.TimelineEntry;
import io.baton.domain.settings.ServiceRules;
import io.baton.domain.sid.ConversationSid;
import io.baton.domain.taskrouter.ReservationStatus;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The session of a lane within one transaction: what folds decide is put into the stores as they decide it, the session itself at the end. */
final class SessionInHand {

    private final LaneStores stores;
    private final ClaimedLane lane;
    private final FlexConnection connection;
    private final Instant now;
    private final ServiceRules rules;
    private @Nullable Session session;
    private @Nullable Previous previous;
    private boolean changed;

    SessionInHand(LaneStores stores, ClaimedLane lane, FlexConnection connection, Instant now) {
        this.stores = stores;
        this.lane = lane;
        this.connection = connection;
        this.now = now;
        this.rules = new ServiceRules(
                stores.settings().latest(connection.id(), SettingKind.HANDOFF_POLICY),
                stores.settings().latest(connection.id(), SettingKind.OFFICE_HOURS));
        this.session = stores.sessions().open(lane.id()).orElse(null);
        this.previous =
                stores.sessions().lastClosed(lane.id()).map(Previous::of).orElse(null);
    }

    boolean isOpen(SessionId id) {
        return session != null && session.id().equals(id);
    }

    /** Folds an event; false when it meant nothing to the lane. */
    boolean fold(LaneEvent event, String cause) {
        return fold(event, now, cause);
    }

    /** Folds an event that happened some time ago; false when it meant nothing to the lane. */
    boolean fold(LaneEvent event, Instant occurredAt, String cause) {
        var context = new FoldContext(
                connection, new ConversationSid(lane.subject()), rules, handoffsLately(event), now, occurredAt, cause);
        var decision = SessionFold.fold(session, previous, event, context);
        keep(decision, event);
        return !decision.ignored();
    }

    // asked only where the rules look at it: when the AI is offered a task
    private int handoffsLately(LaneEvent event) {
        if (event instanceof ReservationEvent offered
                && offered.reservation().status() == ReservationStatus.PENDING
                && connection.isAiWorker(offered.reservation().worker())) {
            return offered.task()
                    .attributes()
                    .text("customerAddress")
                    .map(address -> stores.sessions()
                            .handoffs(
                                    connection.id(),
                                    address,
                                    now.minus(
                                            rules.policies().value().loopBound().period())))
                    .orElse(0);
        }
        return 0;
    }

    private void keep(Decision decision, LaneEvent event) {
        var next = decision.session();
        if (next == null) {
            return;
        }
        if (decision.opened()) {
            stores.sessions().add(lane.id(), next, now);
        }
        changed = true;
        session = next;
        write(decision, next, event);
        if (next.state() == SessionState.CLOSED) {
            save();
            session = null;
            previous = Previous.of(next);
        }
    }

    private void write(Decision decision, Session next, LaneEvent event) {
        var effects = stores.effects();
        decision.withdrawn().forEach(key -> effects.withdraw(key, "not wanted any more"));
        decision.effects()
                .forEach(wanted -> effects.add(
                        lane.id(),
                        next.id(),
                        wanted.key(),
                        wanted.effect(),
                        wanted.bound() ? next.ownerEpoch() : null,
                        now));
        decision.cleared().forEach(name -> stores.timers().clear(lane.id(), name));
        decision.timers().forEach(timer -> stores.timers().set(lane.id(), timer));
        stores.sessions().append(next.id(), now, List.of(TimelineText.of(event, decision.ignored())));
        note(next.id(), decision.timeline());
    }

    private void note(SessionId id, List<TimelineEntry> entries) {
        if (!entries.isEmpty()) {
            stores.sessions().append(id, now, entries);
        }
    }

    void save() {
        if (changed && session != null) {
            stores.sessions().save(session, now);
            changed = false;
        }
    }
}
