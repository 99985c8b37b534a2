package io.baton.domain.connection;

import java.util.regex.Pattern;

/** The unguessable part of a webhook URL: at least 128 random bits, URL-safe (product.md 1.4). */
public record WebhookToken(String value) {

    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9_-]{22,64}");

    public WebhookToken {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("expected 22 to 64 URL-safe characters");
        }
    }

    @Override
    public String toString() {
        return "***";
    }
}
