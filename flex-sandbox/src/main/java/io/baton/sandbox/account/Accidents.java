package io.baton.sandbox.account;

import io.baton.sandbox.conversations.Message;
import io.baton.sandbox.taskrouter.Reservation;

/** What can go wrong inside Twilio. */
public interface Accidents {

    /** Whether the channel cannot be set up for this reservation, which then ends canceled. */
    boolean setUpFails(Reservation reservation);

    /** Whether this message does not reach its phone. */
    boolean deliveryFails(Message message);
}
