package io.baton.adapter.ai.knowledge;

import io.baton.adapter.ai.subject.Analyzers;
import io.baton.adapter.ai.subject.Concept;
import io.baton.adapter.ai.subject.Thesaurus;
import io.baton.adapter.ai.text.Spelling;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The articles in one language: Lucene finds and ranks the sections, {@link Relevance} says how sure that is. */
final class LanguageIndex {

    private static final double CLEAR_LEAD = 0.15;
    private static final double DOUBT = 0.1;
    private static final double RANK = 0.2;
    private static final double TIE = 0.03;

    private final Thesaurus thesaurus;
    private final List<IndexedSection> sections;
    private final Set<String> vocabulary = new TreeSet<>();
    private final SectionSearch search;

    LanguageIndex(String language, List<Article> articles, Analyzers analyzers) {
        thesaurus = Thesaurus.of(language, analyzers);
        sections = articles.stream()
                .flatMap(article ->
                        article.sections().stream().map(section -> IndexedSection.of(article, section, thesaurus)))
                .toList();
        for (IndexedSection section : sections) {
            vocabulary.addAll(section.titles());
            vocabulary.addAll(section.keywords());
            vocabulary.addAll(section.body());
        }
        search = new SectionSearch(sections, analyzers.of(language));
    }

    /** What a text is about. */
    List<Concept> concepts(String text) {
        return thesaurus.concepts(text);
    }

    /** What a text of the same language is about, misspelt words put right where the articles know the right one. */
    List<Concept> correctedConcepts(String text) {
        return concepts(text).stream().map(this::corrected).toList();
    }

    private Concept corrected(Concept concept) {
        if (concept.terms().stream().anyMatch(vocabulary::contains)) {
            return concept;
        }
        Set<String> terms = new HashSet<>(concept.terms());
        for (String term : concept.terms()) {
            vocabulary.stream().filter(word -> Spelling.isHurried(term, word)).forEach(terms::add);
        }
        return new Concept(terms, concept.byTheWay());
    }

    /** How many words of a text this language or these articles know. */
    long familiarity(String text) {
        return thesaurus.familiarity(text, vocabulary);
    }

    /** The passages for a question, best first; each article at most once. Their confidence is still how well they match. */
    List<Passage> search(List<Concept> concepts, int most) {
        if (concepts.isEmpty()) {
            return List.of();
        }
        var relevance = new Relevance(sections, concepts);
        // in Lucene's order, so that equals stay in it
        Map<Article, Passage> best = new LinkedHashMap<>();
        for (Passage passage : passages(search.hits(concepts), relevance)) {
            best.merge(passage.article(), passage, LanguageIndex::better);
        }
        var sorted = best.values().stream()
                .sorted(Comparator.comparingDouble(Passage::confidence).reversed())
                .toList();
        double doubt = doubt(sorted);
        return sorted.stream()
                .limit(most)
                .map(passage -> passage.times(1 - doubt))
                .toList();
    }

    private static Passage better(Passage one, Passage other) {
        return other.confidence() > one.confidence() ? other : one;
    }

    // two articles that fit equally well: the question may mean either
    private static double doubt(List<Passage> sorted) {
        if (sorted.size() < 2) {
            return 0;
        }
        double lead = sorted.get(0).confidence() - sorted.get(1).confidence();
        return DOUBT * (1 - Math.min(1, lead / CLEAR_LEAD));
    }

    // an article ranks as its best section does; within it the sections' own ranks break ties
    private static List<Passage> passages(Map<IndexedSection, Double> hits, Relevance relevance) {
        double top =
                hits.values().stream().mapToDouble(Double::doubleValue).max().orElse(1);
        Map<Article, Double> ofArticle = new HashMap<>();
        hits.forEach((section, score) -> ofArticle.merge(section.article(), score, Math::max));
        List<Passage> passages = new ArrayList<>();
        hits.forEach((section, score) -> {
            double rank = ofArticle.getOrDefault(section.article(), score) / top;
            double factor = (1 - RANK + RANK * rank) * (1 - TIE + TIE * score / top);
            passages.add(new Passage(section.article(), section.section(), relevance.of(section) * factor));
        });
        return passages;
    }
}
