package io.baton.domain.action;

import java.util.Locale;

/** How far a call of an action is. */
public enum ActionState {
    /** Recorded; it is being sent, or the server that sent it is gone. */
    STARTED,
    /** Answered with a status from 200 to 299. */
    DONE,
    /** Answered with another status, or certainly not sent. */
    FAILED,
    /** Sent, and no answer was read. */
    UNKNOWN;

    /** As it is stored and shown. */
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
