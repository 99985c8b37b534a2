package io.baton.domain.conversation;

import io.baton.domain.sid.MessageSid;
import io.baton.domain.sid.ParticipantSid;
import java.time.Instant;
import java.util.List;
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
}
