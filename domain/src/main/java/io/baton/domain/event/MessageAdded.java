package io.baton.domain.event;

import io.baton.domain.conversation.Message;
import io.baton.domain.sid.ConversationSid;

/** {@code onMessageAdded}: somebody wrote in a conversation. */
public record MessageAdded(ConversationSid conversation, Message message) implements LaneEvent {

    @Override
    public void deliverTo(LaneEventHandler handler) {
        handler.on(this);
    }
}
