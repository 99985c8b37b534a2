package io.baton.adapter.ai.knowledge;

import io.baton.adapter.ai.knowledge.Article.Section;
import io.baton.adapter.ai.subject.Concept;
import io.baton.adapter.ai.subject.Thesaurus;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A section with its terms, as they stand in the index. */
record IndexedSection(Article article, Section section, Set<String> head, Set<String> body) {

    /** Words in a title or among the keywords say what an article is about; words in its text may be there by the way. */
    private static final double IN_BODY = 0.7;

    static IndexedSection of(Article article, Section section, Thesaurus thesaurus) {
        Set<String> head = new HashSet<>(thesaurus.terms(List.of(article.title(), section.heading())));
        head.addAll(thesaurus.terms(article.keywords()));
        return new IndexedSection(article, section, head, Set.copyOf(thesaurus.terms(List.of(section.text()))));
    }

    /** How far the section speaks of a concept: 0 not at all, 1 in its title, heading or keywords. */
    double speaksOf(Concept concept) {
        if (concept.terms().stream().anyMatch(head::contains)) {
            return 1;
        }
        return concept.terms().stream().anyMatch(body::contains) ? IN_BODY : 0;
    }

    boolean contains(Concept concept) {
        return speaksOf(concept) > 0;
    }
}
