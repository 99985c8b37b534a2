package io.baton.domain.session;

import java.util.Locale;

/** The six states of a session (product.md 2.2). */
public enum SessionState {
    /** Customer wrote or task exists, AI not engaged. */
    NEW,
    /** The AI's reservation is accepted; with engagement {@code hold} pending and answering. */
    WITH_AI,
    /** Handoff decided, release not finished. */
    HANDING_OFF,
    /** A human task is open, nobody accepted it. */
    WAITING_FOR_HUMAN,
    /** Another worker's reservation is accepted on an open task, or a human spoke. */
    WITH_HUMAN,
    /** Over. */
    CLOSED;

    /** The API's spelling. */
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Reads the API's spelling; throws {@link IllegalArgumentException} for any other text. */
    public static SessionState of(String wire) {
        return valueOf(wire.toUpperCase(Locale.ROOT));
    }

    /** Whether an AI reply may go out. The handoff message is no reply. */
    public boolean aiMayReply() {
        return this == WITH_AI;
    }
}
