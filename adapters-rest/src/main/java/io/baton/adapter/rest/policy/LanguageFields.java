package io.baton.adapter.rest.policy;

import io.baton.adapter.rest.input.Format;
import io.baton.adapter.rest.input.JsonFields;
import io.baton.domain.handoff.LanguageTexts;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** A text by language; null is an empty text. */
final class LanguageFields {

    private static final Format<String> LANGUAGE = Format.language();

    private LanguageFields() {}

    /** The texts; empty when they are left out. */
    static Optional<LanguageTexts> read(JsonFields fields, String name, Format<String> text) {
        return fields.object(name)
                .filter(byLanguage -> !byLanguage.names().isEmpty())
                .map(byLanguage -> {
                    Map<String, String> texts = new LinkedHashMap<>();
                    byLanguage.names().forEach(tag -> read(byLanguage, tag, text, texts));
                    return new LanguageTexts(texts);
                });
    }

    private static void read(JsonFields byLanguage, String tag, Format<String> text, Map<String, String> texts) {
        var language = tag.equals(LanguageTexts.ANY) ? Optional.of(tag) : LANGUAGE.read(tag);
        var written = byLanguage.optional(tag, text).orElse("");
        language.ifPresentOrElse(known -> texts.put(known, written), () -> byLanguage
                .violations()
                .wrong(byLanguage.path(tag), LANGUAGE.expected() + ", or " + LanguageTexts.ANY));
    }

    static LanguageTexts nothing() {
        return new LanguageTexts(Map.of());
    }

    /** The same text, which is none, in every language. */
    static LanguageTexts mute() {
        return new LanguageTexts(Map.of(LanguageTexts.ANY, ""));
    }
}
