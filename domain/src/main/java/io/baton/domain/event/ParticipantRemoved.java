package io.baton.domain.event;

import io.baton.domain.conversation.Participant;
import io.baton.domain.sid.ConversationSid;

/** {@code onParticipantRemoved}. */
public record ParticipantRemoved(ConversationSid conversation, Participant participant) implements LaneEvent {

    @Override
    public void deliverTo(LaneEventHandler handler) {
        handler.on(this);
    }
}
