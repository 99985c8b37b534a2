package io.baton.domain.instructions;

import io.baton.domain.conversation.Channel;
import java.util.Map;

/**
 * Plain text that every engine is given.
 *
 * @param text for every channel
 * @param channels what is added for single channels
 */
public record Instructions(String text, Map<Channel, String> channels) {

    public Instructions {
        channels = Map.copyOf(channels);
    }

    /** Nothing is said. */
    public static Instructions none() {
        return new Instructions("", Map.of());
    }

    /** The text for a channel: the common one, then the channel's own. */
    public String of(Channel channel) {
        var own = channels.getOrDefault(channel, "");
        return text.isBlank() || own.isBlank() ? text + own : text + "\n\n" + own;
    }
}
