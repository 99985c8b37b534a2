package io.baton.domain.handoff;

import java.util.Locale;
import java.util.ResourceBundle;

/** Why a conversation goes to humans, as a code (product.md 3.3) and as the short phrase that agents read. */
public enum HandoffReason {
    USER_REQUESTED_HUMAN,
    INSUFFICIENT_KNOWLEDGE,
    INSUFFICIENT_TOOLS,
    INSTRUCTIONS_UNCLEAR,
    INSTRUCTIONS_SAY_SO,
    PROHIBITED_TOPIC,
    FRUSTRATION,
    NO_PROGRESS,
    ENGINE_FAILURE,
    NOT_SERVED,
    WITH_HUMAN,
    LOOP_BOUND,
    CUSTOMER_ANSWERED,
    MANUAL;

    private static final ResourceBundle.Control ENGLISH_OTHERWISE =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    /** The code written to {@code baton.reasonCodes} and shown by the API. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The phrase for {@code handoffReason} in English. */
    public String phrase() {
        return phrase(AgentsLanguage.EN);
    }

    /** The phrase for {@code handoffReason}. */
    public String phrase(AgentsLanguage language) {
        return ResourceBundle.getBundle(
                        "io.baton.domain.handoff.reasons",
                        language.locale(),
                        HandoffReason.class.getClassLoader(),
                        ENGLISH_OTHERWISE)
                .getString(code());
    }

    /** Reads a code; throws {@link IllegalArgumentException} for any other text. */
    public static HandoffReason of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
