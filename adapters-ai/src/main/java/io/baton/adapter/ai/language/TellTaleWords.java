package io.baton.adapter.ai.language;

import io.baton.adapter.ai.text.Words;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Frequent words of each language: in a short message they tell more than statistics of letters. */
final class TellTaleWords {

    private static final String RESOURCE = "words.txt";

    private final Map<String, Set<String>> languagesOfWord = new HashMap<>();

    TellTaleWords() {
        try (InputStream in = TellTaleWords.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException("no resource " + RESOURCE);
            }
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .forEach(this::learn);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + RESOURCE, e);
        }
    }

    private void learn(String line) {
        int space = line.indexOf(' ');
        var language = line.substring(0, space);
        Words.forms(line.substring(space)).forEach(word -> languagesOfWord
                .computeIfAbsent(word, any -> new HashSet<>())
                .add(language));
    }

    /** For each language the share of the words that speak for it: a word of one language alone counts fully, a shared one in parts. */
    Map<String, Double> votes(List<String> words, Set<String> candidates) {
        Map<String, Double> votes = new HashMap<>();
        for (String word : words) {
            var languages = new HashSet<>(languagesOfWord.getOrDefault(word, Set.of()));
            languages.retainAll(candidates);
            languages.forEach(language -> votes.merge(language, 1.0 / languages.size() / words.size(), Double::sum));
        }
        return votes;
    }
}
