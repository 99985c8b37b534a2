package io.baton.domain.handoff;

import java.util.Locale;

/** Why a conversation goes to humans, as a code (product.md 3.3) and as the short phrase that agents read. */
public enum HandoffReason {
    USER_REQUESTED_HUMAN("Customer asked for a human"),
    INSUFFICIENT_KNOWLEDGE("The AI does not know the answer"),
    INSUFFICIENT_TOOLS("The AI lacks the means to help"),
    INSTRUCTIONS_UNCLEAR("The AI's instructions are unclear"),
    INSTRUCTIONS_SAY_SO("The AI's instructions say so"),
    PROHIBITED_TOPIC("Topic that only humans handle"),
    FRUSTRATION("Customer is frustrated"),
    NO_PROGRESS("No progress in the conversation"),
    ENGINE_FAILURE("The AI is not available"),
    NOT_SERVED("Not served by the AI"),
    WITH_HUMAN("Already with a human"),
    LOOP_BOUND("Handed off too often in a day"),
    CUSTOMER_ANSWERED("Customer answered a human"),
    MANUAL("Taken over by a human");

    private final String phrase;

    HandoffReason(String phrase) {
        this.phrase = phrase;
    }

    /** The code written to {@code baton.reasonCodes} and shown by the API. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The phrase for {@code handoffReason}, in the agents' language (English). */
    public String phrase() {
        return phrase;
    }

    /** Reads a code; throws {@link IllegalArgumentException} for any other text. */
    public static HandoffReason of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
