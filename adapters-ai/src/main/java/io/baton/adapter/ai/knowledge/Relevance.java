package io.baton.adapter.ai.knowledge;

import io.baton.adapter.ai.subject.Concept;
import java.util.List;

/**
 * Measures how far a section answers a question: the share of what the question is about that the section speaks of, rare words counting more.
 * The factors were set on the examples that stand in the tests.
 */
final class Relevance {

    /** A word that the articles know elsewhere counts against a section; one that they never heard of counts more. */
    private static final double KNOWN_ELSEWHERE = 0.8;

    private static final double BY_THE_WAY = 0.15;
    private static final double ONLY_MENTIONED = 0.7;
    private static final double NOT_FROM_THE_START = 0.85;
    private static final double ENOUGH_TO_TELL = 0.45;

    private final List<IndexedSection> sections;
    private final List<Weighed> question;

    /** A concept, how much it says, and how much it counts against a section that lacks it. */
    private record Weighed(Concept concept, double weight, double missing) {}

    Relevance(List<IndexedSection> sections, List<Concept> question) {
        this.sections = sections;
        this.question = question.stream().map(this::weighed).toList();
    }

    // a word that no article knows weighs as much as the rarest
    private Weighed weighed(Concept concept) {
        long sectionsWithIt =
                sections.stream().filter(section -> section.contains(concept)).count();
        double idf = idf(Math.max(1, sectionsWithIt));
        return new Weighed(
                concept, concept.byTheWay() ? idf * BY_THE_WAY : idf, sectionsWithIt > 0 ? KNOWN_ELSEWHERE : 1);
    }

    // BM25's inverse document frequency
    private double idf(long sectionsWithIt) {
        return Math.log(1 + (sections.size() - sectionsWithIt + 0.5) / (sectionsWithIt + 0.5));
    }

    /** From 0, nothing in common, to 1, everything. */
    double of(IndexedSection section) {
        double matched = 0;
        double missed = 0;
        for (Weighed weighed : question) {
            double share = section.speaksOf(weighed.concept());
            matched += weighed.weight() * share;
            missed += weighed.weight() * (1 - share) * weighed.missing();
        }
        return matched / (matched + missed) * telling(matched) * place(section);
    }

    // a question of which only "order" is understood fits half of the articles
    private double telling(double matched) {
        return Math.min(1, matched / (ENOUGH_TO_TELL * idf(1)));
    }

    private double place(IndexedSection section) {
        var concepts = question.stream().map(Weighed::concept).toList();
        double about = concepts.stream().anyMatch(section::isAbout) ? 1 : ONLY_MENTIONED;
        return section.isWorthSkippingTo(concepts) ? about : about * NOT_FROM_THE_START;
    }
}
