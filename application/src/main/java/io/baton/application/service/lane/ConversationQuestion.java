package io.baton.application.service.lane;

import io.baton.application.port.out.flex.Conversations;
import io.baton.application.port.out.flex.TwilioFailure;
import io.baton.domain.connection.FlexConnection;
import io.baton.domain.conversation.ConversationState;
import io.baton.domain.effect.EffectResult;
import io.baton.domain.effect.ReadRelease;
import io.baton.domain.sid.ConversationSid;
import io.baton.domain.sid.ReservationSid;
import io.baton.domain.sid.TaskSid;
import io.baton.domain.taskrouter.AssignmentStatus;
import io.baton.domain.taskrouter.Reservation;
import io.baton.domain.taskrouter.Task;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Asks Twilio how a conversation stands, before the AI lets go of it (product.md 3.2) or makes a task for it (2.10). */
final class ConversationQuestion {

    private final TwilioPorts twilio;
    private final FlexConnection connection;
    private final Lease lease;

    ConversationQuestion(TwilioPorts twilio, FlexConnection connection, Lease lease) {
        this.twilio = twilio;
        this.connection = connection;
        this.lease = lease;
    }

    EffectResult.ReleaseSeen release(ReadRelease effect) {
        var conversation = conversation(effect.conversation());
        return new EffectResult.ReleaseSeen(
                reservation(effect.task(), effect.reservation()),
                task(effect.task()),
                openTasks(effect.conversation()),
                conversation.state());
    }

    EffectResult.IntakeSeen intake(ConversationSid conversation) {
        return stateInTheServedService(conversation)
                .map(state -> intake(conversation, state))
                .orElseGet(() -> new EffectResult.IntakeSeen(ConversationState.CLOSED, List.of(), List.of(), 0, null));
    }

    // messages do not name their service (contract.md 6.4): what the served one does not have is nobody's here
    private Optional<ConversationState> stateInTheServedService(ConversationSid conversation) {
        try {
            return Optional.of(conversation(conversation).state());
        } catch (TwilioFailure.Gone ofAnotherService) {
            return Optional.empty();
        }
    }

    private EffectResult.IntakeSeen intake(ConversationSid conversation, ConversationState state) {
        var webhooks = call(() -> twilio.conversations()
                .scopedWebhooks(connection.access(), connection.conversationsService(), conversation));
        var onlyWorkflow = call(() -> twilio.taskRouter().onlyWorkflow(connection.access()));
        var openTasks = openTasks(conversation);
        return new EffectResult.IntakeSeen(state, openTasks, taken(openTasks), webhooks, onlyWorkflow.orElse(null));
    }

    private List<Reservation> taken(List<Task> openTasks) {
        return openTasks.stream()
                .filter(task -> task.status() == AssignmentStatus.ASSIGNED)
                .map(this::accepted)
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Reservation> accepted(Task task) {
        try {
            return call(() -> twilio.taskRouter().accepted(connection.access(), task.sid()));
        } catch (TwilioFailure.Gone purged) {
            return Optional.empty();
        }
    }

    private <T> T call(Supplier<T> toTwilio) {
        lease.requireTimeForCall();
        return toTwilio.get();
    }

    private Conversations.Seen conversation(ConversationSid conversation) {
        return call(() -> twilio.conversations()
                .conversation(connection.access(), connection.conversationsService(), conversation));
    }

    private List<Task> openTasks(ConversationSid conversation) {
        return call(
                () -> twilio.taskRouter().openTasks(connection.access(), "conversationSid == '" + conversation + "'"));
    }

    private @Nullable Reservation reservation(@Nullable TaskSid task, @Nullable ReservationSid reservation) {
        if (task == null || reservation == null) {
            return null;
        }
        try {
            return call(() -> twilio.taskRouter().reservation(connection.access(), task, reservation));
        } catch (TwilioFailure.Gone purged) {
            return null;
        }
    }

    private @Nullable Task task(@Nullable TaskSid task) {
        if (task == null) {
            return null;
        }
        try {
            return call(() -> twilio.taskRouter().task(connection.access(), task));
        } catch (TwilioFailure.Gone purged) {
            return null;
        }
    }
}
