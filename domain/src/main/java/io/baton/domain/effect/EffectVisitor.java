package io.baton.domain.effect;

/** One method for each kind of effect, so that a new kind breaks the build wherever it must be handled. */
public interface EffectVisitor<R> {

    R visit(ReadTask effect);

    R visit(ReadMessages effect);

    R visit(LookUpAuthor effect);

    R visit(AcceptReservation effect);

    R visit(ReadReservation effect);

    R visit(RejectReservation effect);

    R visit(AskEngine effect);

    R visit(AskBrief effect);

    R visit(SendMessage effect);

    R visit(WriteTaskAttributes effect);

    R visit(ReadRelease effect);

    R visit(Invite effect);

    R visit(CreateTask effect);

    R visit(CreateInteraction effect);

    R visit(LeaveInteraction effect);

    R visit(CloseChannel effect);

    R visit(CompleteTask effect);

    R visit(FindTasks effect);

    R visit(LookAtWorker effect);

    R visit(FollowWorker effect);
}
