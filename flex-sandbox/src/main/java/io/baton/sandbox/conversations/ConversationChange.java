package io.baton.sandbox.conversations;

import io.baton.sandbox.core.Attributes;
import org.jspecify.annotations.Nullable;

/** What is to change on a conversation, or what a new one has; null leaves a value as it is. */
public record ConversationChange(
        @Nullable String friendlyName,
        @Nullable String uniqueName,
        @Nullable Attributes attributes,
        @Nullable ConversationState state,
        @Nullable String timerInactive,
        @Nullable String timerClosed) {

    /** Nothing but a name. */
    public static ConversationChange named(String friendlyName) {
        return new ConversationChange(friendlyName, null, null, null, null, null);
    }
}
