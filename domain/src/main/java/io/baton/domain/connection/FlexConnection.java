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
 * @param organisation whose connection it is: roles are granted for one organisation or for all (product.md 5.5)
 * @param apiBaseUrl where Twilio's API is reached; null means Twilio itself
 * @param pausedBecause why the AI is paused; null when it is live, or paused for no reason but somebody's wish
 */
public record FlexConnection(
        ConnectionId id,
        String organisation,
        String name,
        String environment,
        Credentials credentials,
        WorkspaceSid workspace,
        @Nullable URI apiBaseUrl,
        TaskRouting routing,
        ServedConversations conversations,
        AiWorkers aiWorkers,
        Engagement engagement,
        AiSwitch ai,
        @Nullable String pausedBecause,
        ConversationSettings conversationSettings,
        Retention retention,
        WebhookTokens webhookTokens,
        Instant createdAt) {

    /** The organisation of connections that name none. */
    public static final String ONLY_ORGANISATION = "default";

    /** What calls for this connection need. */
    public TwilioAccess access() {
        return new TwilioAccess(credentials, workspace, apiBaseUrl);
    }

    /** The AI's queue; null means no queue filter. */
    public @Nullable TaskQueueSid aiQueue() {
        return routing.aiQueue();
    }

    /** Where Baton makes a task for a conversation that has none (product.md 2.10). */
    public @Nullable WorkflowSid intakeWorkflow() {
        return routing.intakeWorkflow();
    }

    /** Where handed-off tasks are routed; null means the workflow of the AI's own task. */
    public @Nullable WorkflowSid humanWorkflow() {
        return routing.humanWorkflow();
    }

    /** The humans' queue, for statistics and checks only. */
    public @Nullable TaskQueueSid humanQueue() {
        return routing.humanQueue();
    }

    /** Whether Baton makes a task for a conversation that has none. */
    public TaskCreation taskCreation() {
        return routing.taskCreation();
    }

    /** The service whose conversations are served. */
    public ConversationsServiceSid conversationsService() {
        return conversations.service();
    }

    /** Whether interactions can be made here (product.md 2.10). */
    public boolean flexWorkspace() {
        return conversations.flexWorkspace();
    }

    /** Flex's own target workflow, the last choice of product.md 2.10. */
    public @Nullable WorkflowSid flexTargetWorkflow() {
        return conversations.flexTargetWorkflow();
    }

    /** The AI workers there are; the first one is shown as {@code workerSid}. */
    public List<WorkerSid> workers() {
        return aiWorkers.sids();
    }

    /** The activity in which the AI workers take tasks. */
    public ActivitySid availableActivity() {
        return aiWorkers.availableActivity();
    }

    /** Whether the worker is one of Baton's. */
    public boolean isAiWorker(WorkerSid worker) {
        return workers().contains(worker);
    }

    /** The worker that the API shows as {@code workerSid}. */
    public Optional<WorkerSid> firstWorker() {
        return workers().stream().findFirst();
    }

    /**
     * The same connection with the AI switched.
     *
     * @param because why it is paused; null when there is nothing to say
     */
    public FlexConnection switched(AiSwitch next, @Nullable String because) {
        return with(next, because, conversations, aiWorkers, webhookTokens);
    }

    /** The same connection with other webhook tokens. */
    public FlexConnection with(WebhookTokens tokens) {
        return with(ai, pausedBecause, conversations, aiWorkers, tokens);
    }

    /** The same connection with other AI workers. */
    public FlexConnection with(AiWorkers workers) {
        return with(ai, pausedBecause, conversations, workers, webhookTokens);
    }

    /** The same connection with other conversations. */
    public FlexConnection with(ServedConversations served) {
        return with(ai, pausedBecause, served, aiWorkers, webhookTokens);
    }

    private FlexConnection with(
            AiSwitch aiSwitch,
            @Nullable String because,
            ServedConversations served,
            AiWorkers workers,
            WebhookTokens tokens) {
        return new FlexConnection(
                id,
                organisation,
                name,
                environment,
                credentials,
                workspace,
                apiBaseUrl,
                routing,
                served,
                workers,
                engagement,
                aiSwitch,
                because,
                conversationSettings,
                retention,
                tokens,
                createdAt);
    }
}
