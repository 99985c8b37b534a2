package io.baton.domain.event;

import io.baton.domain.sid.ConversationSid;
import io.baton.domain.sid.ConversationsServiceSid;
import org.jspecify.annotations.Nullable;

/** {@code onConversationAdded}.
 *
 * @param service null when Twilio did not name it
 */
public record ConversationAdded(ConversationSid conversation, @Nullable ConversationsServiceSid service)
        implements LaneEvent {

    @Override
    public void deliverTo(LaneEventHandler handler) {
        handler.on(this);
    }
}
