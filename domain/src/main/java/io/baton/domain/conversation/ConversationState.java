package io.baton.domain.conversation;

import java.util.Locale;

/**
 * The state of a conversation; closed is final.
 *
 * @see <a href="https://www.twilio.com/docs/conversations/states-timers">States and timers</a>
 */
public enum ConversationState {
    INITIALIZING,
    ACTIVE,
    INACTIVE,
    CLOSED;

    /** Reads Twilio's spelling; throws {@link IllegalArgumentException} for any other text. */
    public static ConversationState of(String wire) {
        return valueOf(wire.toUpperCase(Locale.ROOT));
    }
}
