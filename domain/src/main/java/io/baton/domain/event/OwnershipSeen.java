package io.baton.domain.event;

import io.baton.domain.conversation.ConversationState;
import io.baton.domain.conversation.Message;
import io.baton.domain.taskrouter.Reservation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What Twilio says about whose the conversation is, asked right before the AI speaks (product.md 2.8).
 *
 * @param reservation the AI's own; null when it is gone
 * @param later messages after the last known index
 */
public record OwnershipSeen(@Nullable Reservation reservation, ConversationState conversation, List<Message> later)
        implements LaneEvent {

    public OwnershipSeen {
        later = List.copyOf(later);
    }

    @Override
    public void deliverTo(LaneEventHandler handler) {
        handler.on(this);
    }
}
