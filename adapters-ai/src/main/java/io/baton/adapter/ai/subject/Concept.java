package io.baton.adapter.ai.subject;

import java.util.Set;

/**
 * Something that a question is about: a word with those that stand for the same.
 *
 * @param terms as in the index
 */
public record Concept(Set<String> terms) {

    public Concept {
        terms = Set.copyOf(terms);
    }

    /** Whether both stand for the same thing. */
    public boolean isLike(Concept other) {
        return terms.stream().anyMatch(other.terms()::contains);
    }
}
