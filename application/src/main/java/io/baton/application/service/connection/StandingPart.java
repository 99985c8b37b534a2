package io.baton.application.service.connection;

import io.baton.domain.connection.ConnectionId;
import io.baton.domain.connection.ConversationSettings;
import io.baton.domain.connection.FlexConnection;
import io.baton.domain.connection.TaskCreation;
import io.baton.domain.connection.WebhookTokens;
import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The part of a connection that its form does not hold and that stays when the form is filled in anew. */
record StandingPart(
        ConnectionId id,
        TaskCreation taskCreation,
        ConversationSettings conversationSettings,
        WebhookTokens webhookTokens,
        @Nullable URI apiBaseUrl,
        Instant createdAt) {

    static StandingPart of(FlexConnection connection) {
        return new StandingPart(
                connection.id(),
                connection.taskCreation(),
                connection.conversationSettings(),
                connection.webhookTokens(),
                connection.apiBaseUrl(),
                connection.createdAt());
    }
}
