package io.baton.application.service.check;

import io.baton.application.port.in.check.CheckCode;
import io.baton.application.port.in.check.Finding;

/** One check of a connection. */
public interface Check {

    /** What it is about. */
    CheckCode code();

    /**
     * Looks. A {@link io.baton.application.port.out.flex.TwilioFailure} that it throws becomes {@code UNKNOWN} with the failure's message. What
     * other checks ask Twilio too is read through {@link Inspection#read}.
     */
    Finding look(Inspection inspection);
}
