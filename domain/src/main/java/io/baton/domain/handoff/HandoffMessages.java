package io.baton.domain.handoff;

import io.baton.domain.phrases.CustomerText;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What a customer is told when humans take over (product.md 3.2, step 2), and before the AI's first words (2.7).
 *
 * @param byReason the connection's own texts by reason code, and under {@link #ANY_REASON} for every other reason, and those under
 *     {@link #DISCLOSURE}; an empty text says nothing
 */
public record HandoffMessages(Map<String, LanguageTexts> byReason) {

    /** The key of the texts for all other reasons. */
    public static final String ANY_REASON = "default";

    /** The key of the texts that say that an AI is speaking. */
    public static final String DISCLOSURE = "disclosure";

    public HandoffMessages {
        byReason = Collections.unmodifiableMap(new LinkedHashMap<>(byReason));
    }

    /** Baton's own texts only. */
    public static HandoffMessages builtIn() {
        return new HandoffMessages(Map.of());
    }

    /** The text; empty when the customer is told nothing. Baton's own where the connection has none for the reason or the language. */
    public String text(HandoffReason reason, String language) {
        return own(reason, language).orElseGet(() -> ofBaton(reason).in(language));
    }

    /** The connection's own text; empty where it has none for the reason or the language. */
    public Optional<String> own(HandoffReason reason, String language) {
        return own(reason.code(), language).or(() -> own(ANY_REASON, language));
    }

    /** What says that an AI is speaking, before its first words of a session; empty when nothing is said. */
    public String disclosure(String language) {
        return own(DISCLOSURE, language).orElseGet(() -> CustomerText.DISCLOSURE.in(language));
    }

    private Optional<String> own(String code, String language) {
        return Optional.ofNullable(byReason.get(code)).flatMap(texts -> texts.in(language));
    }

    private static CustomerText ofBaton(HandoffReason reason) {
        return switch (reason) {
            case USER_REQUESTED_HUMAN -> CustomerText.HANDOFF_USER_REQUESTED_HUMAN;
            case ENGINE_FAILURE -> CustomerText.HANDOFF_ENGINE_FAILURE;
            case INSUFFICIENT_KNOWLEDGE,
                    INSUFFICIENT_TOOLS,
                    INSTRUCTIONS_UNCLEAR,
                    INSTRUCTIONS_SAY_SO,
                    PROHIBITED_TOPIC,
                    FRUSTRATION,
                    NO_PROGRESS,
                    NOT_SERVED,
                    WITH_HUMAN,
                    LOOP_BOUND,
                    CUSTOMER_ANSWERED,
                    MANUAL -> CustomerText.HANDOFF;
        };
    }

    /** These, and for reasons that they do not name the others. */
    HandoffMessages over(HandoffMessages others) {
        Map<String, LanguageTexts> both = new LinkedHashMap<>(others.byReason);
        both.putAll(byReason);
        return new HandoffMessages(both);
    }
}
