package io.baton.sandbox.flex;

import io.baton.sandbox.core.Resource;
import io.baton.sandbox.core.Sids;
import io.baton.sandbox.taskrouter.Reservation;
import org.jspecify.annotations.Nullable;

/**
 * Somebody in an interaction channel.
 *
 * @param type customer, agent, supervisor, external or unknown
 * @param conversationParticipantSid the row in the conversation that goes with it
 * @param reservation by which an agent came; null for customers
 */
public record InteractionParticipant(
        String sid, String type, String conversationParticipantSid, @Nullable Reservation reservation)
        implements Resource {

    static InteractionParticipant customer(String conversationParticipantSid) {
        return other("customer", conversationParticipantSid);
    }

    static InteractionParticipant other(String type, String conversationParticipantSid) {
        return new InteractionParticipant(Sids.random("UT"), type, conversationParticipantSid, null);
    }

    static InteractionParticipant agent(String conversationParticipantSid, Reservation reservation) {
        return new InteractionParticipant(Sids.random("UT"), "agent", conversationParticipantSid, reservation);
    }
}
