package io.baton.application.port.out.flex;

import io.baton.domain.connection.TwilioAccess;
import io.baton.domain.sid.ConversationSid;
import io.baton.domain.sid.ConversationsServiceSid;
import io.baton.domain.sid.TaskSid;
import io.baton.domain.taskrouter.Reservation;
import io.baton.domain.taskrouter.TaskAttributes;
import java.util.List;

/**
 * What playing a web-chat customer takes, and seeing what becomes of it. What is changed in the conversation fires webhooks, as a customer's own
 * doing would (contract.md 6.3). Every method throws a {@link TwilioFailure} when Twilio does not do it.
 */
public interface Trials {

    /** Makes a conversation that Twilio closes by itself when nothing happens in it for ten minutes, the least it allows. */
    ConversationSid open(
            TwilioAccess access, ConversationsServiceSid service, String friendlyName, TaskAttributes attributes);

    /** Lets a chat user in. */
    void join(TwilioAccess access, ConversationsServiceSid service, ConversationSid conversation, String identity);

    /** Writes as a chat user. */
    void write(
            TwilioAccess access,
            ConversationsServiceSid service,
            ConversationSid conversation,
            String identity,
            String body);

    /** Closes a conversation; one that is closed already is a {@link TwilioFailure.Conflict}. */
    void close(TwilioAccess access, ConversationsServiceSid service, ConversationSid conversation);

    /** Who was offered a task, and what became of it. */
    List<Reservation> reservations(TwilioAccess access, TaskSid task);

    /** Cancels a task that nobody has; never one of an interaction (contract.md T4). */
    void cancel(TwilioAccess access, TaskSid task, String reason);
}
