package io.baton.domain.event;

import io.baton.domain.conversation.Author;
import io.baton.domain.conversation.ConversationState;
import io.baton.domain.conversation.Message;
import io.baton.domain.taskrouter.Reservation;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What Twilio says about whose the conversation is, asked right before the AI speaks (product.md 2.8).
 *
 * @param reservation the AI's own; null when it is gone
 * @param later messages after the last known index
 * @param authors who wrote what nobody could tell so far, by identity
 */
public record OwnershipSeen(
        @Nullable Reservation reservation,
        ConversationState conversation,
        List<Message> later,
        Map<String, Author> authors)
        implements LaneEvent {

    public OwnershipSeen {
        later = List.copyOf(later);
        authors = Map.copyOf(authors);
    }

    @Override
    public void deliverTo(LaneEventHandler handler) {
        handler.on(this);
    }
}
