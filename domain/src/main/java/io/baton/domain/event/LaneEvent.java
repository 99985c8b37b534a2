package io.baton.domain.event;

/** Something that happened and that a lane folds into its state. */
public sealed interface LaneEvent
        permits TaskEvent,
                ReservationEvent,
                ReservationFailed,
                WorkflowEvent,
                WorkerActivityChanged,
                MessageAdded,
                ConversationAdded,
                ConversationStateChanged,
                ParticipantAdded,
                ParticipantRemoved,
                DeliveryUpdated,
                UnknownEvent,
                TimerFired,
                TurnAnswered,
                BriefWritten,
                EffectEnded,
                OwnershipSeen,
                HandOffCommand,
                Reconcile {

    /** Calls the handler's method for this kind of event. */
    void deliverTo(LaneEventHandler handler);
}
