package io.baton.adapter.ai.knowledge;

import io.baton.adapter.ai.subject.Analyzers;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** All articles, searchable in the customer's language first. Safe for use by many threads. */
public final class Knowledge {

    /** An answer in another language than the customer's is worth less. */
    private static final double FOREIGN = 0.85;

    private static final String UNKNOWN = "und";

    private final Map<String, LanguageIndex> indexes = new TreeMap<>();

    /** Indexes the articles in memory. */
    public Knowledge(List<Article> articles) {
        var analyzers = new Analyzers();
        articles.stream()
                .collect(Collectors.groupingBy(Article::language))
                .forEach((language, some) -> indexes.put(language, new LanguageIndex(language, some, analyzers)));
    }

    /** Whether there is nothing to answer from. */
    public boolean isEmpty() {
        return indexes.isEmpty();
    }

    /**
     * The best passages for a question, best first, each article once.
     *
     * @param language of the customer, BCP 47, or {@code und}
     */
    public List<Passage> search(String question, String language, int most) {
        var spoken = Languages.primary(language).orElse(UNKNOWN);
        var own = spoken.equals(UNKNOWN) ? mostFamiliar(question) : Set.of(spoken);
        return indexes.entrySet().stream()
                .flatMap(index -> search(index.getValue(), question, own.contains(index.getKey()), most).stream())
                .sorted(Comparator.comparingDouble(Passage::confidence).reversed())
                .limit(most)
                .map(passage -> passage.as(Calibration.likelihood(passage.confidence())))
                .toList();
    }

    // "PayPal?" says nothing of its language: then every language may answer
    private Set<String> mostFamiliar(String question) {
        Map<String, Long> familiar = new HashMap<>();
        indexes.forEach((language, index) -> familiar.put(language, index.familiarity(question)));
        long most = familiar.values().stream().mapToLong(Long::longValue).max().orElse(0);
        return familiar.entrySet().stream()
                .filter(language -> language.getValue() == most)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private static List<Passage> search(LanguageIndex index, String question, boolean readable, int most) {
        if (readable) {
            return index.search(index.correctedConcepts(question), most);
        }
        return index.search(index.concepts(question), most).stream()
                .map(passage -> passage.times(FOREIGN))
                .toList();
    }

    /**
     * How many things a message speaks of; 0 for one that is only made of words such as "and what about it".
     *
     * @param language of the customer, BCP 47, or {@code und}
     */
    public int subjects(String message, String language) {
        var own = indexes.get(Languages.primary(language).orElse(UNKNOWN));
        return own != null
                ? own.concepts(message).size()
                : indexes.values().stream()
                        .mapToInt(index -> index.concepts(message).size())
                        .max()
                        .orElse(0);
    }
}
