package io.baton.application.service.connection;

import io.baton.application.port.in.connection.ConnectionDraft;
import io.baton.domain.connection.AiSwitch;
import io.baton.domain.connection.AiWorkers;
import io.baton.domain.connection.FlexConnection;
import io.baton.domain.connection.ServedConversations;
import io.baton.domain.connection.TaskRouting;
import io.baton.domain.connection.TwilioAccess;
import io.baton.domain.sid.ActivitySid;
import io.baton.domain.sid.WorkerSid;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A draft that Twilio confirmed, with what Twilio added to it.
 *
 * @param available the activity in which the AI workers take tasks
 * @param unavailable the activity in which they rest; null when the workspace has none
 */
record VerifiedDraft(
        ConnectionDraft draft,
        TwilioAccess access,
        ServedConversations conversations,
        ActivitySid available,
        @Nullable ActivitySid unavailable) {

    /** Where workers wait until their connection is saved and its webhook answers. */
    ActivitySid restingPlace() {
        return unavailable == null ? available : unavailable;
    }

    /**
     * The connection to save.
     *
     * @param pausedBecause why the AI is paused; null when nothing but its switch says so
     */
    FlexConnection connection(
            StandingPart standing, List<WorkerSid> workers, AiSwitch ai, @Nullable String pausedBecause) {
        return new FlexConnection(
                standing.id(),
                draft.organisation(),
                draft.name(),
                draft.environment(),
                draft.credentials(),
                draft.workspace(),
                standing.apiBaseUrl(),
                routing(standing),
                conversations,
                new AiWorkers(draft.aiWorkers(), workers, available),
                draft.engagement(),
                ai,
                pausedBecause,
                standing.conversationSettings(),
                draft.retention(),
                standing.webhookTokens(),
                standing.createdAt());
    }

    private TaskRouting routing(StandingPart standing) {
        return new TaskRouting(
                draft.aiQueue(),
                draft.intakeWorkflow(),
                draft.humanWorkflow(),
                draft.humanQueue(),
                standing.taskCreation());
    }
}
