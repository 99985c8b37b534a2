package io.baton.application.service.lane;

import io.baton.domain.effect.Effect;
import io.baton.domain.event.BriefWritten;
import io.baton.domain.event.ConversationAdded;
import io.baton.domain.event.ConversationStateChanged;
import io.baton.domain.event.DeliveryUpdated;
import io.baton.domain.event.EffectEnded;
import io.baton.domain.event.HandOffCommand;
import io.baton.domain.event.LaneEvent;
import io.baton.domain.event.LaneEventHandler;
import io.baton.domain.event.MessageAdded;
import io.baton.domain.event.OwnershipSeen;
import io.baton.domain.event.ParticipantAdded;
import io.baton.domain.event.ParticipantRemoved;
import io.baton.domain.event.Reconcile;
import io.baton.domain.event.ReservationEvent;
import io.baton.domain.event.ReservationFailed;
import io.baton.domain.event.TaskEvent;
import io.baton.domain.event.TimerFired;
import io.baton.domain.event.TurnAnswered;
import io.baton.domain.event.UnknownEvent;
import io.baton.domain.event.WorkerActivityChanged;
import io.baton.domain.event.WorkflowEvent;
import io.baton.domain.session.TimelineEntry;
import io.baton.domain.session.TimelineEntry.Kind;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** One timeline line for each event, with SIDs and states and never a body or a phone number (product.md 5.1, 5.4). */
final class TimelineText implements LaneEventHandler {

    private @Nullable TimelineEntry entry;

    private TimelineText() {}

    static TimelineEntry of(LaneEvent event, boolean ignored) {
        var text = new TimelineText();
        event.deliverTo(text);
        var entry = text.entry == null ? TimelineEntry.of(Kind.EVENT) : text.entry;
        return ignored ? TimelineEntry.of(Kind.EVENT, "ignored", String.valueOf(entry.data())) : entry;
    }

    private void event(String... pairs) {
        entry = TimelineEntry.of(Kind.EVENT, pairs);
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public void on(TaskEvent event) {
        event("type", "task." + lower(event.kind()), "task", event.task().sid().value());
    }

    @Override
    public void on(ReservationEvent event) {
        event(
                "type",
                "reservation." + event.reservation().status().wire(),
                "reservation",
                event.reservation().sid().value(),
                "task",
                event.reservation().task().value(),
                "worker",
                event.reservation().worker().value());
    }

    @Override
    public void on(ReservationFailed event) {
        event("type", "reservation.failed", "task", event.task().sid().value());
    }

    @Override
    public void on(WorkflowEvent event) {
        event(
                "type",
                "workflow." + lower(event.kind()),
                "task",
                event.task().sid().value());
    }

    @Override
    public void on(WorkerActivityChanged event) {
        event("type", "worker.activity.update", "worker", event.worker().value());
    }

    @Override
    public void on(MessageAdded event) {
        event(
                "type",
                "onMessageAdded",
                "message",
                event.message().sid().value(),
                "index",
                Integer.toString(event.message().index()));
    }

    @Override
    public void on(ConversationAdded event) {
        event("type", "onConversationAdded");
    }

    @Override
    public void on(ConversationStateChanged event) {
        event("type", "onConversationStateUpdated", "state", lower(event.state()));
    }

    @Override
    public void on(ParticipantAdded event) {
        event(
                "type",
                "onParticipantAdded",
                "participant",
                event.participant().sid().value());
    }

    @Override
    public void on(ParticipantRemoved event) {
        event(
                "type",
                "onParticipantRemoved",
                "participant",
                event.participant().sid().value());
    }

    @Override
    public void on(DeliveryUpdated event) {
        event("type", "onDeliveryUpdated", "message", event.message().value(), "status", event.status());
    }

    @Override
    public void on(UnknownEvent event) {
        event("type", event.type());
    }

    @Override
    public void on(TimerFired event) {
        event("type", "timer", "name", event.timer().name());
    }

    @Override
    public void on(TurnAnswered event) {
        event("type", "engine.answered", "turn", event.turn().value());
    }

    @Override
    public void on(BriefWritten event) {
        event("type", "engine.brief", "request", event.request().value());
    }

    @Override
    public void on(EffectEnded event) {
        entry = effect(
                event.effect(), event.outcome().getClass().getSimpleName().toLowerCase(Locale.ROOT));
    }

    @Override
    public void on(OwnershipSeen event) {
        event("type", "ownership", "conversation", lower(event.conversation()));
    }

    @Override
    public void on(HandOffCommand event) {
        event("type", "command.handoff");
    }

    @Override
    public void on(Reconcile event) {
        event("type", "sweep");
    }

    static TimelineEntry effect(Effect effect, String outcome) {
        return TimelineEntry.of(Kind.TWILIO, "call", effect.kind(), "outcome", outcome);
    }
}
