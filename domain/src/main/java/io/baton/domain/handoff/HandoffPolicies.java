package io.baton.domain.handoff;

import io.baton.domain.conversation.Channel;
import java.util.Map;

/**
 * The handoff policy of a connection: one for all channels, and those of channels that differ (product.md 3.1).
 *
 * @param base for every channel that has none of its own
 */
public record HandoffPolicies(HandoffPolicy base, Map<Channel, HandoffPolicy> channels) {

    public HandoffPolicies {
        channels = Map.copyOf(channels);
    }

    /** Level 1, Quick, everywhere. */
    public static HandoffPolicies defaults() {
        return of(HandoffPolicy.defaults());
    }

    /** The same policy everywhere. */
    public static HandoffPolicies of(HandoffPolicy policy) {
        return new HandoffPolicies(policy, Map.of());
    }

    /** The policy of a channel. */
    public HandoffPolicy of(Channel channel) {
        return channels.getOrDefault(channel, base);
    }
}
