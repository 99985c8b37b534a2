package io.baton.adapter.persistence;

import io.baton.domain.connection.AiSwitch;
import io.baton.domain.connection.AiWorkers;
import io.baton.domain.connection.ConversationSettings;
import io.baton.domain.connection.Engagement;
import io.baton.domain.connection.FlexConnection;
import io.baton.domain.connection.Retention;
import io.baton.domain.connection.ServedConversations;
import io.baton.domain.connection.TaskCreation;
import io.baton.domain.connection.TaskRouting;
import io.baton.domain.sid.ActivitySid;
import io.baton.domain.sid.ConversationsServiceSid;
import io.baton.domain.sid.TaskQueueSid;
import io.baton.domain.sid.WorkerSid;
import io.baton.domain.sid.WorkflowSid;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What of a connection is neither secret nor looked up: the document {@code connection.settings}. */
public record StoredSettings(
        @Nullable String organisation,
        String environment,
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
        @Nullable String pausedBecause,
        TaskCreation taskCreation,
        ConversationSettings conversationSettings,
        @Nullable Retention retention,
        @Nullable URI apiBaseUrl) {

    public StoredSettings {
        workers = List.copyOf(workers);
    }

    static StoredSettings of(FlexConnection connection) {
        return new StoredSettings(
                connection.organisation(),
                connection.environment(),
                connection.aiQueue(),
                connection.conversationsService(),
                connection.intakeWorkflow(),
                connection.humanWorkflow(),
                connection.humanQueue(),
                connection.flexWorkspace(),
                connection.flexTargetWorkflow(),
                connection.aiWorkers().wanted(),
                connection.workers(),
                connection.availableActivity(),
                connection.engagement(),
                connection.ai(),
                connection.pausedBecause(),
                connection.taskCreation(),
                connection.conversationSettings(),
                connection.retention(),
                connection.apiBaseUrl());
    }

    TaskRouting routing() {
        return new TaskRouting(aiQueue, intakeWorkflow, humanWorkflow, humanQueue, taskCreation);
    }

    ServedConversations conversations() {
        return new ServedConversations(conversationsService, flexWorkspace, flexTargetWorkflow);
    }

    AiWorkers workersThereAre() {
        return new AiWorkers(aiWorkers, workers, availableActivity);
    }

    // not named in what was stored before there were organisations
    String organisationOrOnly() {
        return organisation == null ? FlexConnection.ONLY_ORGANISATION : organisation;
    }

    Retention retentionOrDefaults() {
        return retention == null ? Retention.defaults() : retention;
    }
}
