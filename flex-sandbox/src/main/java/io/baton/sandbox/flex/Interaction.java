package io.baton.sandbox.flex;

import io.baton.sandbox.core.Resource;
import org.jspecify.annotations.Nullable;

/**
 * An interaction with a customer; it has exactly one channel.
 *
 * @param routing how its first task was routed; null when none was asked for
 * @param initiatedBy customer, agent or api
 * @param webhookTtid the interaction's own webhook, kept and answered
 */
public record Interaction(
        String sid,
        InteractionChannel channel,
        @Nullable Routing routing,
        String initiatedBy,
        @Nullable String webhookTtid)
        implements Resource {

    /** This interaction with another webhook. */
    public Interaction with(@Nullable String otherWebhookTtid) {
        return new Interaction(sid, channel, routing, initiatedBy, otherWebhookTtid);
    }
}
