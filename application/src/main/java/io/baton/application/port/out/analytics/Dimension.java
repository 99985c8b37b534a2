package io.baton.application.port.out.analytics;

import java.util.List;
import java.util.Locale;

/** By what figures can be told apart. */
public enum Dimension {
    /** The connection's id. */
    CONNECTION,
    CHANNEL,
    /** BCP 47; {@code und} when unknown. */
    LANGUAGE,
    /** Code of the reason that decided a handoff (product.md 3.3). */
    REASON,
    /** The rule that decided a handoff (product.md 3.1). */
    RULE,
    /** Of the customer at the handoff; {@code unknown} when no brief was written. */
    SENTIMENT,
    /** Hour of the day, {@code 00} to {@code 23}, in the zone asked for. */
    HOUR,
    /** Day, {@code 2026-01-31}, in the zone asked for. */
    DAY;

    /** What sessions are told apart by. */
    public static final List<Dimension> OF_SESSIONS = List.of(CONNECTION, CHANNEL, LANGUAGE, HOUR, DAY);

    /** What handoffs are told apart by. */
    public static final List<Dimension> OF_HANDOFFS =
            List.of(CONNECTION, CHANNEL, LANGUAGE, REASON, RULE, SENTIMENT, HOUR, DAY);

    /** The API's spelling. */
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
