package io.baton.domain.effect;

/** Something that Baton wants done outside. Nothing else talks to the outside. */
public sealed interface Effect
        permits ReadTask,
                ReadMessages,
                LookUpAuthor,
                AcceptReservation,
                ReadReservation,
                RejectReservation,
                AskEngine,
                AskBrief,
                SendMessage,
                WriteTaskAttributes,
                ReadRelease,
                Invite,
                CreateTask,
                CreateInteraction,
                LeaveInteraction,
                CloseChannel,
                CompleteTask,
                FindTasks,
                LookAtWorker,
                FollowWorker {

    /** Lets the visitor's method for this kind of effect do its work. */
    <R> R accept(EffectVisitor<R> visitor);

    /** The kind as stored and shown, for example {@code SendMessage}. */
    default String kind() {
        return getClass().getSimpleName();
    }

    /** Whether it runs on the engine pool while the lane is free (architecture.md, "Long effects"). */
    default boolean isLong() {
        return false;
    }

    /** Whether Twilio's proof of ownership must be fresh when it begins (product.md 2.8). */
    default boolean needsProof() {
        return false;
    }

    /** How long it is tried. */
    default Patience patience() {
        return Patience.ATTEMPTS;
    }
}
