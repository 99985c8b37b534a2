package io.baton.domain.session;

import java.util.Locale;

/** How a session ended. */
public enum Resolution {
    /** The engine said the matter was settled. */
    RESOLVED,
    /** The customer fell silent (product.md 2.12). */
    SILENT,
    /** The customer asked not to be written to (product.md 2.13). */
    OPTED_OUT,
    /** The conversation was closed by somebody else. */
    CONVERSATION_CLOSED,
    /** No task was open and nobody wrote for a while (product.md 2.2). */
    IDLE;

    /** The API's spelling. */
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
