package io.baton.application.service.audit;

import io.baton.domain.connection.ConversationSettings;
import io.baton.domain.connection.Credentials;
import io.baton.domain.connection.FlexConnection;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A connection for the audit log: its values by the names of the API, its secrets only as being there. */
final class ShownConnection {

    private final Map<String, String> values = new TreeMap<>();
    private final Map<String, Object> secrets = new TreeMap<>();

    private ShownConnection() {}

    static ShownConnection nothing() {
        return new ShownConnection();
    }

    static ShownConnection of(FlexConnection connection) {
        var shown = new ShownConnection();
        shown.identity(connection);
        shown.credentials(connection.credentials());
        shown.routing(connection);
        shown.settings(connection.conversationSettings());
        shown.secret("webhookToken", connection.webhookTokens().current());
        return shown;
    }

    Map<String, String> values() {
        return values;
    }

    Map<String, Object> secrets() {
        return secrets;
    }

    private void identity(FlexConnection connection) {
        value("organisation", connection.organisation());
        value("name", connection.name());
        value("environment", connection.environment());
        value("workspaceSid", connection.workspace());
        value("engagement", connection.engagement());
        value("ai", connection.ai());
        value("pausedBecause", connection.pausedBecause());
        value("aiWorkers", connection.aiWorkers().wanted());
        value("workerSids", connection.workers());
        value("availableActivity", connection.availableActivity());
        value("eventDays", connection.retention().eventDays());
        value("transcriptDays", connection.retention().transcriptDays());
    }

    private void credentials(Credentials credentials) {
        value("accountSid", credentials.account());
        secret("authToken", credentials.authToken());
        secret("secondAuthToken", credentials.secondAuthToken());
        var apiKey = credentials.apiKey();
        if (apiKey != null) {
            value("apiKeySid", apiKey.sid());
            secret("apiKeySecret", apiKey.secret());
        }
    }

    private void routing(FlexConnection connection) {
        value("aiQueueSid", connection.aiQueue());
        value("intakeWorkflowSid", connection.intakeWorkflow());
        value("humanWorkflowSid", connection.humanWorkflow());
        value("humanQueueSid", connection.humanQueue());
        value("taskCreation", connection.taskCreation());
        value("conversationsServiceSid", connection.conversationsService());
        value("flexWorkspace", connection.flexWorkspace());
        value("flexTargetWorkflowSid", connection.flexTargetWorkflow());
    }

    private void settings(ConversationSettings settings) {
        value("authorName", settings.authorName());
        value("debounce", settings.debounce());
        value("taskGrace", settings.taskGrace());
        value("taskGraceWithInteraction", settings.taskGraceWithInteraction());
        value("proofAge", settings.proofAge());
        value("briefDeadline", settings.briefDeadline());
        value("disclosure", settings.disclosure());
    }

    private void value(String name, @Nullable Object value) {
        if (value != null) {
            values.put(name, value.toString());
        }
    }

    private void secret(String name, @Nullable Object secret) {
        if (secret != null) {
            secrets.put(name, secret);
        }
    }
}
