package io.baton.adapter.ai.language;

import java.lang.Character.UnicodeScript;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/** Which languages a text can be in, judged by its letters. */
final class Scripts {

    private static final Map<UnicodeScript, Set<String>> LANGUAGES = new EnumMap<>(Map.ofEntries(
            Map.entry(
                    UnicodeScript.LATIN,
                    Set.of(
                            "en", "de", "es", "fr", "it", "pt", "nl", "pl", "sv", "da", "nb", "fi", "tr", "cs", "sk",
                            "ro", "hu", "hr", "sl", "et", "lt", "lv", "id", "vi", "ca", "tl", "sw", "hi")),
            Map.entry(UnicodeScript.CYRILLIC, Set.of("ru", "uk", "bg", "sr")),
            Map.entry(UnicodeScript.ARABIC, Set.of("ar", "fa", "ur")),
            Map.entry(UnicodeScript.DEVANAGARI, Set.of("hi", "mr", "ne")),
            Map.entry(UnicodeScript.HAN, Set.of("zh")),
            Map.entry(UnicodeScript.HIRAGANA, Set.of("ja")),
            Map.entry(UnicodeScript.KATAKANA, Set.of("ja")),
            Map.entry(UnicodeScript.HANGUL, Set.of("ko")),
            Map.entry(UnicodeScript.THAI, Set.of("th")),
            Map.entry(UnicodeScript.GREEK, Set.of("el")),
            Map.entry(UnicodeScript.HEBREW, Set.of("he")),
            Map.entry(UnicodeScript.BENGALI, Set.of("bn")),
            Map.entry(UnicodeScript.TAMIL, Set.of("ta")),
            Map.entry(UnicodeScript.TELUGU, Set.of("te")),
            Map.entry(UnicodeScript.GUJARATI, Set.of("gu")),
            Map.entry(UnicodeScript.GURMUKHI, Set.of("pa")),
            Map.entry(UnicodeScript.KANNADA, Set.of("kn")),
            Map.entry(UnicodeScript.MALAYALAM, Set.of("ml")),
            Map.entry(UnicodeScript.SINHALA, Set.of("si")),
            Map.entry(UnicodeScript.GEORGIAN, Set.of("ka")),
            Map.entry(UnicodeScript.ARMENIAN, Set.of("hy"))));

    private Scripts() {}

    /** The languages that are told apart among those written in the text's letters; none for a text without letters. */
    static Set<String> languages(String text) {
        Map<UnicodeScript, Integer> letters = new EnumMap<>(UnicodeScript.class);
        text.codePoints()
                .filter(Character::isLetter)
                .forEach(letter -> letters.merge(UnicodeScript.of(letter), 1, Integer::sum));
        // Japanese mixes in more Han characters than it has of its own
        if (letters.containsKey(UnicodeScript.HIRAGANA) || letters.containsKey(UnicodeScript.KATAKANA)) {
            return Set.of("ja");
        }
        return letters.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(script -> LANGUAGES.getOrDefault(script.getKey(), Set.of()))
                .orElse(Set.of());
    }
}
