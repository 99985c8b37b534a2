package io.baton.sandbox.flex;

import io.baton.sandbox.conversations.Binding;
import io.baton.sandbox.conversations.Conversation;
import io.baton.sandbox.conversations.ConversationService;
import io.baton.sandbox.conversations.Origin;
import io.baton.sandbox.conversations.Participant;
import io.baton.sandbox.core.Attributes;
import io.baton.sandbox.core.Refusal;
import io.baton.sandbox.taskrouter.Reservation;
import org.jspecify.annotations.Nullable;

/** Who is in an interaction channel, and with it in the channel's conversation. */
public final class Seats {
    private final ConversationService conversations;

    Seats(ConversationService conversations) {
        this.conversations = conversations;
    }

    /** Adds somebody without a reservation, such as a second customer, to the channel and its conversation. */
    public InteractionParticipant add(
            InteractionChannel channel, String type, @Nullable String identity, @Nullable Binding binding) {
        Conversation conversation = conversations.conversations().require(channel.conversationSid());
        String chatIdentity = binding == null ? identity : null;
        if (chatIdentity == null && binding == null) {
            throw Refusal.invalid("MediaProperties needs an identity or an address");
        }
        Participant row = conversations.join(conversation, chatIdentity, binding, Attributes.none(), Origin.twilio());
        return channel.participants().add(InteractionParticipant.other(type, row.sid()));
    }

    /** An agent comes in with an accepted reservation. */
    InteractionParticipant enter(
            InteractionChannel channel, Conversation conversation, String identity, Reservation reservation) {
        Participant agent = conversation
                .author(identity)
                .orElseGet(() -> conversations.join(conversation, identity, null, Attributes.none(), Origin.twilio()));
        return channel.participants().add(InteractionParticipant.agent(agent.sid(), reservation));
    }

    /** Somebody goes out of the conversation, and for good out of the channel too. */
    void takeOut(InteractionChannel channel, InteractionParticipant participant, boolean forGood) {
        if (forGood) {
            channel.participants().remove(participant);
        }
        // One worker may hold two tasks of a conversation: it stays in as long as one of them needs it.
        String row = participant.conversationParticipantSid();
        boolean stays = channel.participants()
                .first(each ->
                        each != participant && each.conversationParticipantSid().equals(row))
                .isPresent();
        if (!stays) {
            conversations.conversations().find(channel.conversationSid()).ifPresent(each -> remove(each, row));
        }
    }

    private void remove(Conversation conversation, String participantSid) {
        conversation
                .participants()
                .find(participantSid)
                .ifPresent(each -> conversations.leave(conversation, each, Origin.twilio()));
    }
}
