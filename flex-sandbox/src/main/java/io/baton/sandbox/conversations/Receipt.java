package io.baton.sandbox.conversations;

import io.baton.sandbox.core.Resource;
import io.baton.sandbox.core.Sids;
import java.time.Instant;

/**
 * What became of a message on its way to a phone.
 *
 * @param status sent, delivered, undelivered or failed
 * @param errorCode Twilio's error, 0 for none
 */
public record Receipt(
        String sid,
        String messageSid,
        String channelMessageSid,
        String participantSid,
        String status,
        int errorCode,
        Instant created)
        implements Resource {
    private static final int UNREACHABLE = 30003;

    static Receipt sent(Message message, Participant phone, Instant now) {
        return new Receipt(Sids.random("DY"), message.sid(), Sids.random("SM"), phone.sid(), "sent", 0, now);
    }

    Receipt ended(boolean arrived) {
        return new Receipt(
                sid,
                messageSid,
                channelMessageSid,
                participantSid,
                arrived ? "delivered" : "undelivered",
                arrived ? 0 : UNREACHABLE,
                created);
    }
}
