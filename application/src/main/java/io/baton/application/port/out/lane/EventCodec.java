package io.baton.application.port.out.lane;

import io.baton.domain.event.LaneEvent;

/** Writes and reads the events that Baton itself puts into the inbox; Twilio's own stay as they came. */
public interface EventCodec {

    /** The event as text. */
    String write(LaneEvent event);

    /** The event of a text that {@link #write} gave; throws {@link IllegalArgumentException} for any other. */
    LaneEvent read(String text);
}
