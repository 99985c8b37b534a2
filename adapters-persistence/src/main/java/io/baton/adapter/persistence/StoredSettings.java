package io.baton.adapter.persistence;

import io.baton.domain.connection.AiSwitch;
import io.baton.domain.connection.ConversationSettings;
import io.baton.domain.connection.Engagement;
import io.baton.domain.connection.FlexConnection;
import io.baton.domain.connection.TaskCreation;
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
        TaskCreation taskCreation,
        ConversationSettings conversationSettings,
        @Nullable URI apiBaseUrl) {

    public StoredSettings {
        workers = List.copyOf(workers);
    }

    static StoredSettings of(FlexConnection connection) {
        return new StoredSettings(
                connection.environment(),
                connection.aiQueue(),
                connection.conversationsService(),
                connection.intakeWorkflow(),
                connection.humanWorkflow(),
                connection.humanQueue(),
                connection.flexWorkspace(),
                connection.flexTargetWorkflow(),
                connection.aiWorkers(),
                connection.workers(),
                connection.availableActivity(),
                connection.engagement(),
                connection.ai(),
                connection.taskCreation(),
                connection.conversationSettings(),
                connection.apiBaseUrl());
    }
}
