package io.baton.application.port.out.flex;

import io.baton.domain.connection.TwilioAccess;
import io.baton.domain.conversation.Channel;
import io.baton.domain.effect.NewTask;
import io.baton.domain.sid.ConversationSid;
import io.baton.domain.sid.InteractionChannelSid;
import io.baton.domain.sid.InteractionParticipantSid;
import io.baton.domain.sid.InteractionSid;
import io.baton.domain.sid.ReservationSid;
import io.baton.domain.sid.TaskSid;
import java.util.Optional;

/**
 * Flex interactions. Every method throws a {@link TwilioFailure} when Twilio does not do it.
 *
 * @see <a href="https://www.twilio.com/docs/flex/developer/conversations/interactions-api">Interactions API</a>
 */
public interface Interactions {

    /** Makes a new task on the interaction's channel and answers its SID; the POST is sent once (contract.md 7.2). */
    TaskSid invite(TwilioAccess access, InteractionSid interaction, InteractionChannelSid channel, NewTask task);

    /**
     * Asks for an interaction on an existing conversation. A 200 only says that it was asked (contract.md L5): done is what the task list
     * shows.
     */
    void create(TwilioAccess access, ConversationSid conversation, Channel channel, NewTask task);

    /** The open participant that stands for a reservation, when there is one (contract.md 7.4). */
    Optional<InteractionParticipantSid> participant(
            TwilioAccess access, InteractionSid interaction, InteractionChannelSid channel, ReservationSid reservation);

    /** Closes a participant: its task completes, the conversation stays active. */
    void closeParticipant(
            TwilioAccess access,
            InteractionSid interaction,
            InteractionChannelSid channel,
            InteractionParticipantSid participant);

    /** Closes the channel with {@code routing.status=closed}: all its tasks complete, the conversation closes. */
    void closeChannel(TwilioAccess access, InteractionSid interaction, InteractionChannelSid channel);

    /** Whether the channel is closed. */
    boolean isChannelClosed(TwilioAccess access, InteractionSid interaction, InteractionChannelSid channel);
}
