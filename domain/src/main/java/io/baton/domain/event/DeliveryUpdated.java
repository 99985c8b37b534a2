package io.baton.domain.event;

import io.baton.domain.sid.ConversationSid;
import io.baton.domain.sid.MessageSid;
import org.jspecify.annotations.Nullable;

/** {@code onDeliveryUpdated}: what became of a message on its way to the customer.
 *
 * @param errorCode Twilio's code; null when nothing went wrong
 */
public record DeliveryUpdated(
        ConversationSid conversation, MessageSid message, String status, @Nullable String errorCode)
        implements LaneEvent {

    /** Whether the customer did not get the message. */
    public boolean failed() {
        return status.equals("failed") || status.equals("undelivered");
    }

    @Override
    public void deliverTo(LaneEventHandler handler) {
        handler.on(this);
    }
}
