package io.baton.adapter.ai.subject;

import java.util.Set;

/**
 * Something that a text is about: a word with those that stand for the same.
 *
 * @param terms as in the index
 * @param byTheWay whether it only says which thing or when, such as "jacket" in a question about returns
 */
public record Concept(Set<String> terms, boolean byTheWay) {

    public Concept {
        terms = Set.copyOf(terms);
    }

    /** Whether both stand for the same thing. */
    public boolean isLike(Concept other) {
        return terms.stream().anyMatch(other.terms()::contains);
    }
}
