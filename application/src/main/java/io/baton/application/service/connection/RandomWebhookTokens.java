package io.baton.application.service.connection;

import io.baton.domain.connection.WebhookToken;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.function.Supplier;

/** Webhook tokens of 256 random bits, written URL-safe (product.md 1.4). */
public final class RandomWebhookTokens implements Supplier<WebhookToken> {

    private static final int BYTES = 32;

    private final SecureRandom random = new SecureRandom();

    @Override
    public WebhookToken get() {
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return new WebhookToken(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }
}
