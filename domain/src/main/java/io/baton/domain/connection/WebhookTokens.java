package io.baton.domain.connection;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The token of a connection's webhook URL and, for an overlap after a rotation, the one before it (product.md 1.4).
 *
 * @param previousUntil when the former token stops working; null when there is none
 */
public record WebhookTokens(WebhookToken current, @Nullable WebhookToken previous, @Nullable Instant previousUntil) {

    /** A first token. */
    public static WebhookTokens of(WebhookToken token) {
        return new WebhookTokens(token, null, null);
    }

    /** A new token; the one so far works until the end of the overlap. */
    public WebhookTokens rotated(WebhookToken next, Instant overlapEnd) {
        return new WebhookTokens(next, current, overlapEnd);
    }

    /** Whether the token opens the connection's webhook now. */
    public boolean accept(WebhookToken token, Instant now) {
        return token.equals(current)
                || (token.equals(previous) && previousUntil != null && now.isBefore(previousUntil));
    }
}
