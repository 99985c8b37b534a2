package io.baton.domain.session;

import io.baton.domain.connection.ConversationSettings;
import io.baton.domain.connection.FlexConnection;
import io.baton.domain.settings.ServiceRules;
import io.baton.domain.sid.ConversationSid;
import java.time.Instant;

/**
 * What a fold may know beside the session and the event.
 *
 * @param rules the settings that hold now; which version decided is noted in the timeline (product.md 3.1)
 * @param handoffsLately how often the customer's address was handed off within the time of the policy's loop bound (product.md 3.7)
 * @param occurredAt when it happened at Twilio: a lost webhook is found late; never after {@code now}
 * @param cause identifies the event, so that folding it again gives the same keys
 */
public record FoldContext(
        FlexConnection connection,
        ConversationSid conversation,
        ServiceRules rules,
        int handoffsLately,
        Instant now,
        Instant occurredAt,
        String cause) {

    public FoldContext {
        // Twilio's clock may be ahead of this server's
        occurredAt = occurredAt.isAfter(now) ? now : occurredAt;
    }

    /** What keys are derived from. The connection is part of it: another one may send events that name this one's SIDs. */
    String origin() {
        return connection.id() + "/" + conversation + "/" + cause;
    }

    ConversationSettings settings() {
        return connection.conversationSettings();
    }
}
