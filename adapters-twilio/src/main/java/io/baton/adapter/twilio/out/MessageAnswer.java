package io.baton.adapter.twilio.out;

import static io.baton.adapter.twilio.out.Answer.optional;
import static io.baton.adapter.twilio.out.Answer.orEmpty;
import static io.baton.adapter.twilio.out.Answer.required;

import io.baton.adapter.twilio.json.MessageJson;
import io.baton.domain.conversation.Message;
import io.baton.domain.sid.MessageSid;
import io.baton.domain.sid.ParticipantSid;

/** A message as the SDK answers it. */
final class MessageAnswer {

    private MessageAnswer() {}

    static Message toDomain(com.twilio.rest.conversations.v1.service.conversation.Message message) {
        return new Message(
                new MessageSid(required(message.getSid(), "sid")),
                required(message.getIndex(), "index"),
                orEmpty(message.getAuthor()),
                optional(message.getParticipantSid(), ParticipantSid::new),
                orEmpty(message.getBody()),
                MessageJson.media(message.getMedia()),
                required(message.getDateCreated(), "date_created").toInstant(),
                MessageJson.batonKey(message.getAttributes()));
    }
}
