package io.baton.domain.handoff;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A text that people wrote in some languages.
 *
 * @param texts by BCP 47 tag; {@link #ANY} is for every language that has none of its own
 */
public record LanguageTexts(Map<String, String> texts) {

    /** The key of the text for all other languages. */
    public static final String ANY = "default";

    private static final String ENGLISH = "en";

    public LanguageTexts {
        texts = Collections.unmodifiableMap(new LinkedHashMap<>(texts));
    }

    /**
     * The text for a language: its own, else that of the language it belongs to ({@code pt} for {@code pt-BR}), else the one for all others, else
     * the English one.
     */
    public Optional<String> in(String language) {
        for (String tag = language; !tag.isEmpty(); tag = broader(tag)) {
            var text = texts.get(tag);
            if (text != null) {
                return Optional.of(text);
            }
        }
        return Optional.ofNullable(texts.get(ANY)).or(() -> Optional.ofNullable(texts.get(ENGLISH)));
    }

    // RFC 4647, 3.4 (lookup): a subtag of one letter goes with the one after it
    private static String broader(String tag) {
        int end = tag.lastIndexOf('-');
        if (end < 0) {
            return "";
        }
        return tag.substring(0, end > 1 && tag.charAt(end - 2) == '-' ? end - 2 : end);
    }

    /** The text for a language, or any of them. */
    String orAny(String language) {
        return in(language).or(() -> texts.values().stream().findFirst()).orElse("");
    }
}
