package io.baton.application.service.connection;

import io.baton.domain.connection.WebhookToken;
import java.net.URI;

/**
 * The webhook URLs of connections (product.md 1.4).
 *
 * @param publicUrl their base
 */
public record WebhookUrls(URI publicUrl) {

    private static final String PATH = "/webhooks/twilio/";

    /** The URL of a token. */
    public String of(WebhookToken token) {
        return root() + token.value();
    }

    /** Whether a URL is that of some token of this Baton, known or not. */
    public boolean isOurs(String url) {
        return url.startsWith(root());
    }

    private String root() {
        return publicUrl.toString().replaceFirst("/+$", "") + PATH;
    }
}
