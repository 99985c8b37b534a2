package io.baton.domain.phrases;

import java.util.Locale;
import java.util.ResourceBundle;

/** A text that Baton itself says to customers; in English where the customer's language has none. */
public enum CustomerText {
    /** An AI is speaking (product.md 2.7). */
    DISCLOSURE,
    /** A human will take over. */
    HANDOFF,
    /** The same, when the customer asked for it. */
    HANDOFF_USER_REQUESTED_HUMAN,
    /** The same, when the AI failed. */
    HANDOFF_ENGINE_FAILURE,
    /** What is it about, before humans are called. */
    ASK_FIRST,
    /** The same in other words, please. */
    REPHRASE,
    /** Would a human be better. */
    OFFER_HUMAN,
    /** What a colleague needs to know first; the questions follow. */
    BEFORE_HANDOFF,
    /** The AI can't do that. */
    DECLINE,
    /** Something went wrong, please write again. */
    APOLOGY,
    /** Are you still there. */
    STILL_THERE,
    /** Humans are away and back at a time (product.md 3.5). */
    BACK_AT,
    /** Humans are away, and nobody knows until when. */
    AWAY,
    /** Humans have the conversation and answer in it. */
    PASSED_ON,
    /** Humans have the conversation and get in touch. */
    FOLLOW_UP,
    /** The AI goes on while humans are away. */
    STAYS,
    /** How can humans reach you. */
    ASK_CONTACT,
    /** Every human is busy. */
    NOBODY_FREE,
    /** Who can't wait may say how to be reached. */
    LEAVE_CONTACT;

    private static final ResourceBundle.Control ENGLISH_OTHERWISE =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    /**
     * The text in a language.
     *
     * @param language BCP 47; {@code und} gives English
     */
    public String in(String language) {
        var locale = "und".equals(language) ? Locale.ROOT : Locale.forLanguageTag(language);
        return ResourceBundle.getBundle(
                        "io.baton.domain.phrases.customer-texts",
                        locale,
                        CustomerText.class.getClassLoader(),
                        ENGLISH_OTHERWISE)
                .getString(name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }
}
