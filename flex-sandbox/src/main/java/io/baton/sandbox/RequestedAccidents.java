package io.baton.sandbox;

import io.baton.sandbox.account.Accidents;
import io.baton.sandbox.conversations.Message;
import io.baton.sandbox.fault.FaultKind;
import io.baton.sandbox.fault.Faults;
import io.baton.sandbox.taskrouter.Reservation;

/** What goes wrong inside Twilio because somebody asked for it. */
record RequestedAccidents(Faults faults) implements Accidents {

    @Override
    public boolean setUpFails(Reservation reservation) {
        String subject =
                reservation.worker().friendlyName() + " " + reservation.task().sid();
        return faults.happens(FaultKind.ACCEPT_ENDS_CANCELED, subject);
    }

    @Override
    public boolean deliveryFails(Message message) {
        return faults.happens(FaultKind.DELIVERY_FAILS, message.draft().author());
    }
}
