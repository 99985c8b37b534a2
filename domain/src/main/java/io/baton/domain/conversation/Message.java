package io.baton.domain.conversation;

import io.baton.domain.sid.MessageSid;
import io.baton.domain.sid.ParticipantSid;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A message of a conversation as Twilio delivers it.
 *
 * @param index position in the conversation, from 0, without gaps
 * @param identity Twilio's {@code Author}: a phone number, a chat identity, or free text
 * @param participant null for messages written by REST without a participant
 * @param batonKey the key of the effect that wrote it, when Baton did
 */
public record Message(
        MessageSid sid,
        int index,
        String identity,
        @Nullable ParticipantSid participant,
        String body,
        List<Media> media,
        Instant at,
        @Nullable String batonKey) {

    public Message {
        media = List.copyOf(media);
    }

    /**
     * Who wrote it, as far as the message itself tells: a customer's own attributes can't fake that, since whoever writes by SDK or phone is a
     * participant.
     */
    public Optional<Author> authorByItself() {
        if (participant != null) {
            return Optional.empty();
        }
        if (batonKey != null) {
            return Optional.of(Author.AI_WORKER);
        }
        return identity.equals("system") ? Optional.of(Author.OTHER) : Optional.empty();
    }
}
