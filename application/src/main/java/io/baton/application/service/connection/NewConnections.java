package io.baton.application.service.connection;

import io.baton.domain.connection.ConnectionId;
import io.baton.domain.connection.ConversationSettings;
import io.baton.domain.connection.TaskCreation;
import io.baton.domain.connection.WebhookToken;
import io.baton.domain.connection.WebhookTokens;
import java.net.URI;
import java.time.Instant;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What a connection gets from the server and not from its form.
 *
 * @param ids ids nobody had before
 * @param tokens unguessable tokens
 * @param publicUrl the base of webhook URLs
 * @param twilioApiBaseUrl where Twilio's API is reached; null means Twilio itself
 */
public record NewConnections(
        Supplier<ConnectionId> ids, Supplier<WebhookToken> tokens, URI publicUrl, @Nullable URI twilioApiBaseUrl) {

    StandingPart next(Instant now) {
        return new StandingPart(
                ids.get(),
                TaskCreation.WHEN_MISSING,
                ConversationSettings.defaults(),
                WebhookTokens.of(tokens.get()),
                twilioApiBaseUrl,
                now);
    }

    /** The webhook URL of a token (product.md 1.4). */
    String webhookUrl(WebhookToken token) {
        return new WebhookUrls(publicUrl).of(token);
    }
}
