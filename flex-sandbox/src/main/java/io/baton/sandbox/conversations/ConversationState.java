package io.baton.sandbox.conversations;

import io.baton.sandbox.core.Refusal;
import java.util.Locale;

/** The states of a conversation; closed is final. */
public enum ConversationState {
    ACTIVE,
    INACTIVE,
    CLOSED;

    /** The state in Twilio's spelling, or a 400. */
    public static ConversationState of(String wire) {
        for (ConversationState state : values()) {
            if (state.wire().equals(wire)) {
                return state;
            }
        }
        throw Refusal.invalid("Invalid State " + wire);
    }

    /** Twilio's spelling. */
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
