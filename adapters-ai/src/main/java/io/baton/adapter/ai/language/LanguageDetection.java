package io.baton.adapter.ai.language;

import io.baton.adapter.ai.text.References;
import io.baton.adapter.ai.text.Words;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Recognises the language of a conversation from what the customer wrote. Safe for use by many threads. */
public final class LanguageDetection {

    /** BCP 47 for a language that is not known. */
    public static final String UNKNOWN = "und";

    /** Best and second-best language must be this far apart, or nothing is said. */
    private static final double MARGIN = 0.12;

    private static final String ROMANISED = "hi";
    private static final double ROMANISED_BEHIND = 0.3;

    /** So much of the latest messages is looked at; the model takes time for each letter. */
    private static final int ENOUGH_LETTERS = 1_000;

    private final LetterStatistics statistics = new LetterStatistics();
    private final TellTaleWords tellTales = new TellTaleWords();
    private final TellTaleLetters letters = new TellTaleLetters();

    /**
     * The language of one text.
     *
     * @return BCP 47, or {@code und} when unsure
     */
    public String of(String text) {
        return of(List.of(text));
    }

    /**
     * The language of a customer over the lines of a conversation, oldest first; the latest weigh most.
     *
     * @return BCP 47, or {@code und} when unsure
     */
    public String of(List<String> lines) {
        var text = weighted(lines);
        var candidates = Scripts.languages(text);
        if (candidates.size() <= 1) {
            return candidates.stream().findFirst().orElse(UNKNOWN);
        }
        Map<String, Double> scores = new HashMap<>(statistics.logarithms(text, candidates));
        if (candidates.containsAll(Set.of(ROMANISED, "en"))) {
            scores.merge(ROMANISED, romanised(scores.values()), Math::max);
        }
        var words = Words.forms(text);
        double none =
                scores.values().stream().mapToDouble(Double::doubleValue).min().orElse(0);
        for (var votes : List.of(tellTales.votes(words, candidates), letters.votes(text, words.size(), candidates))) {
            votes.forEach((language, vote) -> scores.put(language, scores.getOrDefault(language, none) + vote));
        }
        return clearest(scores);
    }

    // the model has seen Hindi in its own script only; in Latin letters its words must make up for that
    private static double romanised(Collection<Double> scores) {
        return scores.stream().mapToDouble(Double::doubleValue).max().orElse(0) - ROMANISED_BEHIND;
    }

    private static String clearest(Map<String, Double> scores) {
        var best = scores.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .limit(2)
                .toList();
        if (best.size() < 2) {
            return best.isEmpty() ? UNKNOWN : best.get(0).getKey();
        }
        return best.get(0).getValue() - best.get(1).getValue() >= MARGIN
                ? best.get(0).getKey()
                : UNKNOWN;
    }

    // the latest line twice, the others once: a customer who changes the language means it
    private static String weighted(List<String> lines) {
        List<String> text = new ArrayList<>();
        int letters = 0;
        for (int i = lines.size() - 1; i >= 0 && letters < ENOUGH_LETTERS; i--) {
            var line = References.blanked(lines.get(i)).strip();
            text.add(line);
            if (i == lines.size() - 1) {
                text.add(line);
            }
            letters += line.length();
        }
        var joined = String.join("\n", text);
        return joined.length() > 2 * ENOUGH_LETTERS ? joined.substring(0, 2 * ENOUGH_LETTERS) : joined;
    }
}
