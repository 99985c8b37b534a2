package io.baton.application.port.out.flex;

import io.baton.domain.connection.TwilioAccess;
import io.baton.domain.conversation.ConversationState;
import io.baton.domain.conversation.Message;
import io.baton.domain.conversation.Participant;
import io.baton.domain.effect.EffectKey;
import io.baton.domain.sid.ConversationSid;
import io.baton.domain.sid.ConversationsServiceSid;
import java.util.List;

/**
 * Conversations and their messages. Every method throws a {@link TwilioFailure} when Twilio does not do it.
 *
 * @see <a href="https://www.twilio.com/docs/conversations/api">Conversations API</a>
 */
public interface Conversations {

    /** A conversation's state and service. */
    record Seen(ConversationState state, ConversationsServiceSid service) {}

    /** Fetches a conversation. */
    Seen conversation(TwilioAccess access, ConversationsServiceSid service, ConversationSid conversation);

    /** The messages with an index from {@code from} to {@code to}, both included, in order; reads as many pages as that takes. */
    List<Message> messages(
            TwilioAccess access, ConversationsServiceSid service, ConversationSid conversation, int from, int to);

    /**
     * Writes a message that fires no webhook, carrying the key as {@code {"batonKey": …}} in its attributes and nothing else (product.md 3.4). The
     * POST is sent once.
     */
    Message send(
            TwilioAccess access,
            ConversationsServiceSid service,
            ConversationSid conversation,
            String author,
            String body,
            EffectKey key);

    /** The participants of a conversation. */
    List<Participant> participants(TwilioAccess access, ConversationsServiceSid service, ConversationSid conversation);

    /** How many conversation-scoped webhooks there are (studio, webhook, trigger; contract.md L7). */
    int scopedWebhooks(TwilioAccess access, ConversationsServiceSid service, ConversationSid conversation);
}
