package io.baton.adapter.ai.knowledge;

import io.baton.adapter.ai.knowledge.Article.Section;
import io.baton.adapter.ai.subject.Concept;
import io.baton.adapter.ai.subject.Thesaurus;
import java.util.List;
import java.util.Set;

/**
 * A section with its terms, as they stand in the index.
 *
 * @param titles terms of the article's title and the section's heading
 * @param keywords terms of the article's keywords
 * @param body terms of the section's text
 * @param elsewhere terms of the article's other sections
 * @param articleTitle terms of the article's title alone
 * @param opening terms of the article's title and first section
 */
record IndexedSection(
        Article article,
        Section section,
        Set<String> titles,
        Set<String> keywords,
        Set<String> body,
        Set<String> elsewhere,
        Set<String> articleTitle,
        Set<String> opening) {

    /** Titles and keywords say what an article is about; words in its text may be there by the way. */
    private static final double IN_TITLE = 1;

    private static final double IN_KEYWORDS = 0.95;
    private static final double IN_BODY = 0.7;
    private static final double ELSEWHERE = 0.4;

    static IndexedSection of(Article article, Section section, Thesaurus thesaurus) {
        return new IndexedSection(
                article,
                section,
                Set.copyOf(thesaurus.terms(List.of(article.title(), section.heading()))),
                Set.copyOf(thesaurus.terms(article.keywords())),
                Set.copyOf(thesaurus.terms(List.of(section.text()))),
                Set.copyOf(thesaurus.terms(others(article, section))),
                Set.copyOf(thesaurus.terms(List.of(article.title()))),
                Set.copyOf(thesaurus.terms(
                        List.of(article.title(), article.sections().get(0).text()))));
    }

    private static List<String> others(Article article, Section section) {
        return article.sections().stream()
                .filter(other -> !other.equals(section))
                .map(other -> other.heading() + "\n" + other.text())
                .toList();
    }

    /** How far the section speaks of a concept: 0 not at all, 1 in its title or heading. */
    double speaksOf(Concept concept) {
        if (names(concept, titles)) {
            return IN_TITLE;
        }
        if (names(concept, keywords)) {
            return IN_KEYWORDS;
        }
        if (names(concept, body)) {
            return IN_BODY;
        }
        return names(concept, elsewhere) ? ELSEWHERE : 0;
    }

    /** Whether the article is about the concept, by its title, heading or keywords. */
    boolean isAbout(Concept concept) {
        return names(concept, titles) || names(concept, keywords);
    }

    /** Whether the section itself, not only its neighbours, has a word for the concept. */
    boolean contains(Concept concept) {
        return isAbout(concept) || names(concept, body);
    }

    /** Whether the section begins its article, or says something on these concepts that the beginning does not. */
    boolean isWorthSkippingTo(List<Concept> concepts) {
        return section.equals(article.sections().get(0))
                || concepts.stream()
                        .anyMatch(concept -> addsTo(concept, titles, articleTitle) || addsTo(concept, body, opening));
    }

    private static boolean addsTo(Concept concept, Set<String> here, Set<String> before) {
        return names(concept, here) && !names(concept, before);
    }

    private static boolean names(Concept concept, Set<String> terms) {
        return concept.terms().stream().anyMatch(terms::contains);
    }
}
