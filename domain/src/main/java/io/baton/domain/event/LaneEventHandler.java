package io.baton.domain.event;

/** One method for each kind of event, so that a new kind breaks the build wherever it must be decided on. */
public interface LaneEventHandler {

    void on(TaskEvent event);

    void on(ReservationEvent event);

    void on(ReservationFailed event);

    void on(WorkflowEvent event);

    void on(WorkerActivityChanged event);

    void on(MessageAdded event);

    void on(ConversationAdded event);

    void on(ConversationStateChanged event);

    void on(ParticipantAdded event);

    void on(ParticipantRemoved event);

    void on(DeliveryUpdated event);

    void on(UnknownEvent event);

    void on(TimerFired event);

    void on(TurnAnswered event);

    void on(BriefWritten event);

    void on(EffectEnded event);

    void on(OwnershipSeen event);

    void on(HandOffCommand event);

    void on(Reconcile event);
}
