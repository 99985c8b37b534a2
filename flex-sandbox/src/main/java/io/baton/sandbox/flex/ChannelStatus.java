package io.baton.sandbox.flex;

import java.util.Locale;

/** The states of an interaction channel that the sandbox uses (contract.md L5). */
public enum ChannelStatus {
    ACTIVE,
    INACTIVE,
    CLOSED,
    FAILED;

    /** Twilio's spelling. */
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
