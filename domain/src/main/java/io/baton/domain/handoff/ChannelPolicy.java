package io.baton.domain.handoff;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a channel has otherwise than the connection; null is as there.
 *
 * @param level starts from the level's own toggles; without one the connection's hold
 * @param messages for the reasons that they name
 */
public record ChannelPolicy(
        @Nullable HandoffLevel level,
        OwnToggles ownToggles,
        @Nullable Topics forbiddenTopics,
        @Nullable Double unsureBelow,
        @Nullable Boolean offerFirst,
        @Nullable RequiredInformation requiredInformation,
        HandoffMessages messages) {

    /** Plain-language lines; of their own, so that none can be told from not said. */
    public record Topics(List<String> lines) {
        public Topics {
            lines = List.copyOf(lines);
        }
    }

    /** A level of its own, and nothing else. */
    public static ChannelPolicy at(HandoffLevel level) {
        return new ChannelPolicy(level, OwnToggles.none(), null, null, null, null, HandoffMessages.builtIn());
    }

    /** The policy of a channel of a connection, or what a connection sets over the defaults. */
    public HandoffPolicy over(HandoffPolicy base) {
        return new HandoffPolicy(
                level == null ? base.level() : level,
                level == null ? ownToggles.over(base.ownToggles()) : ownToggles,
                forbiddenTopics == null ? base.forbiddenTopics() : forbiddenTopics.lines(),
                unsureBelow == null ? base.unsureBelow() : unsureBelow,
                offerFirst == null ? base.offerFirst() : offerFirst,
                requiredInformation == null ? base.requiredInformation() : requiredInformation,
                messages.over(base.messages()));
    }
}
