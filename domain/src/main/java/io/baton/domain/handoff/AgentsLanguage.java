package io.baton.domain.handoff;

import java.util.Locale;

/** A language in which agents can read why they got a conversation (product.md 3.3); what customers wrote is quoted in their own. */
public enum AgentsLanguage {
    EN,
    DE,
    ES,
    FR,
    IT,
    NL,
    PT;

    /** BCP 47. */
    public String tag() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Its name in English, for example {@code German}. */
    public String inEnglish() {
        return locale().getDisplayLanguage(Locale.ENGLISH);
    }

    Locale locale() {
        return Locale.forLanguageTag(tag());
    }
}
