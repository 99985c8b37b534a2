package io.baton.sandbox.conversations;

import org.jspecify.annotations.Nullable;

/**
 * Where a change comes from, which decides whether webhooks fire: changes made by REST fire none unless the request
 * asks for it (contract.md 6.3).
 *
 * @param source {@code API}, {@code SDK}, {@code SMS} or {@code WHATSAPP}, as it stands in the webhook
 * @param identity the SDK client's identity
 * @param fires whether webhooks fire
 */
public record Origin(String source, @Nullable String identity, boolean fires) {

    /** A REST request, with or without {@code X-Twilio-Webhook-Enabled: true}. */
    public static Origin rest(boolean webhookEnabled) {
        return new Origin("API", null, webhookEnabled);
    }

    /** An SDK client: a web chat or an agent's desk. */
    public static Origin sdk(String identity) {
        return new Origin("SDK", identity, true);
    }

    /** A phone. */
    public static Origin phone(String source) {
        return new Origin(source, null, true);
    }

    /** Twilio itself, such as Flex adding an agent. */
    public static Origin twilio() {
        return new Origin("API", null, true);
    }
}
