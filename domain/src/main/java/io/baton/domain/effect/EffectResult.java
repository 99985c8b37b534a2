package io.baton.domain.effect;

import io.baton.domain.conversation.Author;
import io.baton.domain.conversation.ConversationState;
import io.baton.domain.conversation.Message;
import io.baton.domain.sid.MessageSid;
import io.baton.domain.sid.TaskSid;
import io.baton.domain.sid.WorkflowSid;
import io.baton.domain.taskrouter.Reservation;
import io.baton.domain.taskrouter.Task;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an effect brought back. */
public sealed interface EffectResult {

    /** Nothing but the fact. */
    record Nothing() implements EffectResult {}

    /**
     * A task as fetched.
     *
     * @param reservationTimeout of its workflow
     */
    record TaskSeen(Task task, Duration reservationTimeout) implements EffectResult {}

    /** Messages as listed. */
    record MessagesSeen(List<Message> messages) implements EffectResult {
        public MessagesSeen {
            messages = List.copyOf(messages);
        }
    }

    /** Who an author is. */
    record AuthorSeen(String identity, Author author) implements EffectResult {}

    /** A reservation as fetched or changed. */
    record ReservationSeen(Reservation reservation) implements EffectResult {}

    /** A message that stands in the conversation now. */
    record MessageSent(MessageSid message, int index) implements EffectResult {}

    /** A task that stands in the workspace now. */
    record TaskMade(TaskSid task) implements EffectResult {}

    /**
     * Attributes that stand on the task now.
     *
     * @param complete false when only the barest handoff fitted: an incident (product.md 3.3)
     */
    record AttributesWritten(Task task, boolean complete) implements EffectResult {}

    /**
     * What decides how the AI lets go.
     *
     * @param reservation null when it is gone
     * @param task the AI's; null when it is gone
     * @param openTasks all open tasks of the conversation, the AI's included, oldest first
     */
    record ReleaseSeen(
            @Nullable Reservation reservation,
            @Nullable Task task,
            List<Task> openTasks,
            ConversationState conversation)
            implements EffectResult {
        public ReleaseSeen {
            openTasks = List.copyOf(openTasks);
        }
    }

    /**
     * What decides whether Baton makes a task (product.md 2.10).
     *
     * @param openTasks open tasks that name the conversation
     * @param taken who has accepted those that are assigned
     * @param scopedWebhooks how many conversation-scoped webhooks others have put on it
     * @param onlyWorkflow the workspace's single workflow; null when there are several
     */
    record IntakeSeen(
            ConversationState conversation,
            List<Task> openTasks,
            List<Reservation> taken,
            int scopedWebhooks,
            @Nullable WorkflowSid onlyWorkflow)
            implements EffectResult {
        public IntakeSeen {
            openTasks = List.copyOf(openTasks);
            taken = List.copyOf(taken);
        }
    }

    /** Whether Twilio itself moved the worker away after a missed reservation, and it is back now. */
    record WorkerSeen(boolean available, boolean missedReservation) implements EffectResult {}
}
