package io.baton.domain.connection;

import io.baton.domain.sid.ActivitySid;
import io.baton.domain.sid.ConversationsServiceSid;
import io.baton.domain.sid.TaskQueueSid;
import io.baton.domain.sid.WorkerSid;
import io.baton.domain.sid.WorkflowSid;
import io.baton.domain.sid.WorkspaceSid;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A saved connection (product.md 1.1).
 *
 * @param aiQueue null means no queue filter
 * @param conversationsService the service whose conversations are served
 * @param intakeWorkflow where Baton makes a task for a conversation that has none (2.10)
 * @param humanWorkflow null means the workflow of the AI's own task
 * @param humanQueue for statistics and checks only
 * @param flexWorkspace whether Flex's configuration names this workspace and service, so that interactions can be made
 * @param flexTargetWorkflow Flex's own target workflow, the last choice of 2.10
 * @param workers the AI workers, the first one is shown as {@code workerSid}
 * @param availableActivity the activity in which the AI workers take tasks
 * @param apiBaseUrl where Twilio's API is reached; null means Twilio itself
 */
public record FlexConnection(
        ConnectionId id,
        String name,
        String environment,
        Credentials credentials,
        WorkspaceSid workspace,
        @Nullable TaskQueueSid aiQueue,
        ConversationsServiceSid conversationsService,
        @Nullable WorkflowSid intakeWorkflow,
        @Nullable WorkflowSid humanWorkflow,
        @Nullable TaskQueueSid humanQueue,
        boolean flexWorkspace,
        @Nullable WorkflowSid flexTargetWorkflow,
        int aiWorkers,
        List<WorkerSid> workers,
        ActivitySid availableActivity,
        Engagement engagement,
        AiSwitch ai,
        TaskCreation taskCreation,
        ConversationSettings conversationSettings,
        WebhookTokens webhookTokens,
        @Nullable URI apiBaseUrl,
        Instant createdAt) {

    public FlexConnection {
        workers = List.copyOf(workers);
    }

    /** What calls for this connection need. */
    public TwilioAccess access() {
        return new TwilioAccess(credentials, workspace, apiBaseUrl);
    }

    /** Whether the worker is one of Baton's. */
    public boolean isAiWorker(WorkerSid worker) {
        return workers.contains(worker);
    }

    /** The worker that the API shows as {@code workerSid}. */
    public Optional<WorkerSid> firstWorker() {
        return workers.stream().findFirst();
    }

    /** The same connection with the AI switched. */
    public FlexConnection switched(AiSwitch next) {
        return new FlexConnection(
                id,
                name,
                environment,
                credentials,
                workspace,
                aiQueue,
                conversationsService,
                intakeWorkflow,
                humanWorkflow,
                humanQueue,
                flexWorkspace,
                flexTargetWorkflow,
                aiWorkers,
                workers,
                availableActivity,
                engagement,
                next,
                taskCreation,
                conversationSettings,
                webhookTokens,
                apiBaseUrl,
                createdAt);
    }

    /** The same connection with other webhook tokens. */
    public FlexConnection with(WebhookTokens tokens) {
        return new FlexConnection(
                id,
                name,
                environment,
                credentials,
                workspace,
                aiQueue,
                conversationsService,
                intakeWorkflow,
                humanWorkflow,
                humanQueue,
                flexWorkspace,
                flexTargetWorkflow,
                aiWorkers,
                workers,
                availableActivity,
                engagement,
                ai,
                taskCreation,
                conversationSettings,
                tokens,
                apiBaseUrl,
                createdAt);
    }
}
