package io.baton.domain.engine;

import java.util.Locale;

/** The engines that Baton has (product.md 4). */
public enum EngineName {
    LOCAL,
    OPENAI,
    HTTP;

    /** As settings, the timeline and the API call it. */
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
