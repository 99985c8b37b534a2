package io.baton.domain.session;

import org.jspecify.annotations.Nullable;

/**
 * What a session knows of the one before it in the same conversation (product.md 2.2).
 *
 * @param summary for the engine; null when there was nothing to sum up
 * @param lastIndex the last message index it saw, -1 when none
 * @param interaction the conversation's interaction, which outlives its tasks after Flex's Leave; null when none was seen
 */
public record Previous(SessionId id, @Nullable String summary, int lastIndex, @Nullable FlexInteraction interaction) {

    /** What the next session shall know of this one. */
    public static Previous of(Session closed) {
        var handoff = closed.handoff();
        var brief = handoff == null ? null : handoff.brief();
        return new Previous(
                closed.id(),
                brief == null ? null : brief.summary(),
                closed.lastIndex(),
                closed.interaction().orElse(null));
    }
}
