package io.baton.application.service.check;

import io.baton.application.port.in.check.FixRefused;
import io.baton.application.service.connection.WebhookUrls;
import io.baton.domain.connection.FlexConnection;
import java.util.List;

/** Compares what is registered at Twilio with the webhook URL of a connection. */
record OurUrl(WebhookUrls urls, FlexConnection connection) {

    /** The URL to register. */
    String text() {
        return urls.of(connection.webhookTokens().current());
    }

    /** What is registered, seen from this connection. */
    enum Kind {
        NONE,
        OURS,
        /** The token before the last rotation, or another connection's. */
        ANOTHER_TOKEN,
        FOREIGN
    }

    /** What a registered URL is; connection overrides do not matter. */
    Kind kind(String registered) {
        var url = withoutOverrides(registered);
        if (url.isBlank()) {
            return Kind.NONE;
        }
        if (url.equals(text())) {
            return Kind.OURS;
        }
        return urls.isOurs(url) ? Kind.ANOTHER_TOKEN : Kind.FOREIGN;
    }

    /** Refuses to replace another program's URL unless it is wished (product.md 1.6). */
    void refuseForeign(String registered, boolean force, List<String> alternatives) {
        if (!force && kind(registered) == Kind.FOREIGN) {
            throw FixRefused.foreignWebhook(Masking.of(registered), alternatives);
        }
    }

    /** Says what is registered, without its secrets. */
    String seen(String registered) {
        return switch (kind(registered)) {
            case NONE -> "no URL is registered";
            case OURS -> "Baton's URL is registered";
            case ANOTHER_TOKEN -> "a Baton URL with another token is registered";
            case FOREIGN -> "another program's URL is registered: " + Masking.of(registered);
        };
    }

    private static String withoutOverrides(String url) {
        int fragment = url.indexOf('#');
        return fragment < 0 ? url : url.substring(0, fragment);
    }
}
