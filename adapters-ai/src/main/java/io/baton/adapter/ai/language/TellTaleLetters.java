package io.baton.adapter.ai.language;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Letters that few languages have: one "ő" says more than all statistics of a short message. */
final class TellTaleLetters {

    private static final Map<String, String> LETTERS = Map.ofEntries(
            Map.entry("es", "ñ¿¡"),
            Map.entry("pt", "ãõ"),
            Map.entry("fr", "œëêèùî"),
            Map.entry("it", "òìùè"),
            Map.entry("ca", "òèï·"),
            Map.entry("de", "ßüä"),
            Map.entry("sv", "åäö"),
            Map.entry("fi", "äö"),
            Map.entry("da", "æøå"),
            Map.entry("nb", "æøå"),
            Map.entry("pl", "łąęśćżźń"),
            Map.entry("cs", "řěůčšžýď"),
            Map.entry("sk", "ľĺŕôäčšžýť"),
            Map.entry("hu", "őűöü"),
            Map.entry("ro", "țșşţăâî"),
            Map.entry("tr", "ğışöüç"),
            Map.entry("hr", "đćčšž"),
            Map.entry("sl", "čšž"),
            Map.entry("et", "õäöü"),
            Map.entry("lv", "āēīūģķļņčšž"),
            Map.entry("lt", "ąęėįųūčšž"),
            Map.entry("vi", "đơưăạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ"),
            Map.entry("ru", "ыэёъ"),
            Map.entry("uk", "іїєґ"),
            Map.entry("bg", "ъ"),
            Map.entry("sr", "ћђљњјџ"),
            Map.entry("fa", "پچژگیک"),
            Map.entry("ur", "ٹڈڑںےہھ"));
    /** What one letter of one language alone is worth beside the share of its words. */
    private static final double WORTH = 0.5;

    private static final double MOST = 1.0;
    /** In a longer text a letter counts less: it may be that of a name. */
    private static final int FEW_WORDS = 5;

    private final Map<Integer, Set<String>> languagesOfLetter = new HashMap<>();

    TellTaleLetters() {
        for (String language : LETTERS.keySet()) {
            LETTERS.get(language)
                    .codePoints()
                    .forEach(letter -> languagesOfLetter.merge(letter, Set.of(language), TellTaleLetters::joined));
        }
    }

    private static Set<String> joined(Set<String> some, Set<String> more) {
        return Stream.concat(some.stream(), more.stream()).collect(Collectors.toUnmodifiableSet());
    }

    /**
     * For each language what the text's letters say for it.
     *
     * @param words how many words the text has
     */
    Map<String, Double> votes(String text, int words, Set<String> candidates) {
        Map<String, Double> votes = new HashMap<>();
        double worth = WORTH * Math.min(1, (double) FEW_WORDS / Math.max(1, words));
        Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFC)
                .codePoints()
                .distinct()
                .forEach(letter -> vote(votes, letter, worth, candidates));
        return votes;
    }

    private void vote(Map<String, Double> votes, int letter, double worth, Set<String> candidates) {
        var languages = languagesOfLetter.getOrDefault(letter, Set.of()).stream()
                .filter(candidates::contains)
                .toList();
        languages.forEach(
                language -> votes.merge(language, worth / languages.size(), (sum, more) -> Math.min(MOST, sum + more)));
    }
}
