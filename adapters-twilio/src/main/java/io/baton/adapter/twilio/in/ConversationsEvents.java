package io.baton.adapter.twilio.in;

import io.baton.adapter.twilio.json.MessageJson;
import io.baton.domain.conversation.ConversationState;
import io.baton.domain.conversation.Message;
import io.baton.domain.conversation.Participant;
import io.baton.domain.event.ConversationAdded;
import io.baton.domain.event.ConversationStateChanged;
import io.baton.domain.event.DeliveryUpdated;
import io.baton.domain.event.LaneEvent;
import io.baton.domain.event.MessageAdded;
import io.baton.domain.event.ParticipantAdded;
import io.baton.domain.event.ParticipantRemoved;
import io.baton.domain.event.UnknownEvent;
import io.baton.domain.sid.ConversationSid;
import io.baton.domain.sid.ConversationsServiceSid;
import io.baton.domain.sid.MessageSid;
import io.baton.domain.sid.ParticipantSid;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Reads the events of Conversations.
 *
 * @see <a href="https://www.twilio.com/docs/conversations/conversations-webhooks">Conversations webhooks</a>
 */
final class ConversationsEvents {

    private ConversationsEvents() {}

    static LaneEvent read(Event event) {
        var fields = event.fields();
        return switch (event.type()) {
            case "onMessageAdded" -> new MessageAdded(conversation(fields), message(fields));
            case "onConversationAdded" -> new ConversationAdded(
                    conversation(fields), fields.sid("ChatServiceSid", "IS", ConversationsServiceSid::new));
            case "onConversationStateUpdated" -> new ConversationStateChanged(
                    conversation(fields), fields.required("StateTo", ConversationState::of));
            case "onParticipantAdded" -> new ParticipantAdded(conversation(fields), participant(fields));
            case "onParticipantRemoved" -> new ParticipantRemoved(conversation(fields), participant(fields));
            case "onDeliveryUpdated" -> new DeliveryUpdated(
                    conversation(fields),
                    fields.required("MessageSid", MessageSid::new),
                    fields.required("Status"),
                    errorCode(fields));
            default -> new UnknownEvent(event.type());
        };
    }

    private static ConversationSid conversation(EventFields fields) {
        return fields.required("ConversationSid", ConversationSid::new);
    }

    private static Message message(EventFields fields) {
        return new Message(
                fields.required("MessageSid", MessageSid::new),
                fields.requiredNumber("Index"),
                orEmpty(fields.exact("Author")),
                fields.sid("ParticipantSid", "MB", ParticipantSid::new),
                body(fields),
                MessageJson.media(fields.text("Media")),
                EventTime.of(fields, Instant.EPOCH),
                MessageJson.batonKey(fields.text("Attributes")));
    }

    // a stream calls it MessageBody; a message of media alone has none
    private static String body(EventFields fields) {
        var body = fields.exact("Body");
        return body != null ? body : orEmpty(fields.exact("MessageBody"));
    }

    private static Participant participant(EventFields fields) {
        return new Participant(
                fields.required("ParticipantSid", ParticipantSid::new),
                fields.text("Identity"),
                fields.text("MessagingBinding.Address"));
    }

    private static @Nullable String errorCode(EventFields fields) {
        var code = fields.text("ErrorCode");
        return "0".equals(code) ? null : code;
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
