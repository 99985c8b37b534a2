package io.baton.domain.event;

import io.baton.domain.conversation.ConversationState;
import io.baton.domain.sid.ConversationSid;

/** {@code onConversationStateUpdated}. */
public record ConversationStateChanged(ConversationSid conversation, ConversationState state) implements LaneEvent {

    @Override
    public void deliverTo(LaneEventHandler handler) {
        handler.on(this);
    }
}
