package io.baton.domain.handoff;

import io.baton.domain.conversation.Channel;
import java.util.Map;
import java.util.Optional;

/**
 * The handoff policy of a connection: one for all channels, and what channels have otherwise (product.md 3.1).
 *
 * @param base for every channel that has nothing of its own
 * @param agentsLanguage of the reason and the summary that agents read
 */
public record HandoffPolicies(
        HandoffPolicy base, LoopBound loopBound, AgentsLanguage agentsLanguage, Map<Channel, ChannelPolicy> channels) {

    public HandoffPolicies {
        channels = Map.copyOf(channels);
    }

    /** Level 1, Quick, everywhere. */
    public static HandoffPolicies defaults() {
        return of(HandoffPolicy.defaults());
    }

    /** The same policy everywhere. */
    public static HandoffPolicies of(HandoffPolicy policy) {
        return new HandoffPolicies(policy, LoopBound.defaults(), AgentsLanguage.EN, Map.of());
    }

    /** The policy of a channel. */
    public HandoffPolicy of(Channel channel) {
        return Optional.ofNullable(channels.get(channel))
                .map(own -> own.over(base))
                .orElse(base);
    }
}
