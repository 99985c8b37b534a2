package io.baton.adapter.ai.knowledge;

import io.baton.adapter.ai.subject.Analyzers;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
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
        return indexes.entrySet().stream()
                .flatMap(index -> index.getValue().search(index.getValue().concepts(question), most).stream())
                .map(passage -> weighed(passage, language))
                .sorted(Comparator.comparingDouble(Passage::confidence).reversed())
                .limit(most)
                .toList();
    }

    private static Passage weighed(Passage passage, String language) {
        boolean readable =
                language.equals(UNKNOWN) || language.equals(passage.article().language());
        return readable ? passage : new Passage(passage.article(), passage.section(), passage.confidence() * FOREIGN);
    }

    /** Whether a message asks about anything at all, or is only made of words such as "and what about it". */
    public boolean hasSubject(String message) {
        return indexes.values().stream()
                .anyMatch(index -> !index.concepts(message).isEmpty());
    }
}
