package io.baton.adapter.rest.connection;

import io.baton.application.port.in.connection.ConnectFlexUseCase.Connected;
import io.baton.domain.connection.Credentials;
import io.baton.domain.sid.Sid;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A connection as shown: never a secret (product.md 1.7). What is null is left out.
 *
 * @param webhookUrl for TaskRouter and Conversations alike; who has it still needs the Auth Token to sign
 * @param workerSid the first of {@code workerSids}
 * @param ai {@code live} or {@code paused}
 * @param warnings what was seen while saving; left out when there was nothing
 */
public record ConnectionView(
        String id,
        String organisation,
        String name,
        String environment,
        String accountSid,
        String workspaceSid,
        @Nullable String aiQueueSid,
        String conversationsServiceSid,
        @Nullable String intakeWorkflowSid,
        @Nullable String humanWorkflowSid,
        @Nullable String humanQueueSid,
        @Nullable String apiKeySid,
        int aiWorkers,
        String engagement,
        String webhookUrl,
        @Nullable String workerSid,
        List<String> workerSids,
        String ai,
        @Nullable String pausedBecause,
        int eventDays,
        int transcriptDays,
        Instant createdAt,
        @Nullable List<String> warnings) {

    static ConnectionView from(Connected connected) {
        var connection = connected.connection();
        return new ConnectionView(
                connection.id().toString(),
                connection.organisation(),
                connection.name(),
                connection.environment(),
                connection.credentials().account().value(),
                connection.workspace().value(),
                text(connection.aiQueue()),
                connection.conversationsService().value(),
                text(connection.intakeWorkflow()),
                text(connection.humanWorkflow()),
                text(connection.humanQueue()),
                apiKey(connection.credentials()),
                connection.aiWorkers().wanted(),
                wire(connection.engagement()),
                connected.webhookUrl(),
                text(connection.firstWorker().orElse(null)),
                connection.workers().stream().map(Sid::value).toList(),
                wire(connection.ai()),
                connection.pausedBecause(),
                connection.retention().eventDays(),
                connection.retention().transcriptDays(),
                connection.createdAt(),
                connected.warnings().isEmpty() ? null : connected.warnings());
    }

    private static @Nullable String apiKey(Credentials credentials) {
        return Optional.ofNullable(credentials.apiKey())
                .map(key -> key.sid().value())
                .orElse(null);
    }

    private static @Nullable String text(@Nullable Sid sid) {
        return sid == null ? null : sid.value();
    }

    private static String wire(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
