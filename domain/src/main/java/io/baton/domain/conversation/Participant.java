package io.baton.domain.conversation;

import io.baton.domain.sid.ParticipantSid;
import org.jspecify.annotations.Nullable;

/**
 * A participant of a conversation.
 *
 * @param identity of a chat participant; null for a messaging binding
 * @param address the customer's address of a messaging binding; null for a chat participant
 */
public record Participant(ParticipantSid sid, @Nullable String identity, @Nullable String address) {

    /** Whether a message of this author or participant SID is this participant's. */
    public boolean wrote(String author, @Nullable ParticipantSid participant) {
        return sid.equals(participant) || author.equals(identity) || author.equals(address);
    }
}
