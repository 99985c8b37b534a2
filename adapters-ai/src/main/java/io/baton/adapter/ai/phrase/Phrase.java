package io.baton.adapter.ai.phrase;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A way to say something, as a row of elements. Written as words and these signs: {@code @list} one of a list, {@code a|b} one of several words,
 * {@code word*} any ending, {@code ?} may be missing, {@code ~3} up to three other words ({@code ~3-@list}: none of that list), {@code ^} the
 * beginning of a clause, {@code !} its end, {@code $} its end or a word of the list {@code after}.
 */
final class Phrase {

    private final List<Element> elements;

    Phrase(List<Element> elements) {
        this.elements = List.copyOf(elements);
    }

    /**
     * Where the phrase ends when it begins at a word.
     *
     * @param limit index of the first word that no longer counts
     * @return index behind its last word, or -1 when it does not stand here
     */
    int end(Reading text, int at, int limit) {
        return end(text, at, limit, 0);
    }

    /** Where it can begin, as {@link Phrases} looks it up; empty when that may be anywhere. */
    Set<String> beginnings() {
        Set<String> beginnings = new HashSet<>();
        for (Element element : elements) {
            if (element instanceof Choice choice) {
                beginnings.addAll(choice.beginnings());
                if (!choice.isOptional()) {
                    return beginnings;
                }
            } else if (!(element instanceof Element.Beginning)) {
                return Set.of();
            }
        }
        return Set.of();
    }

    private int end(Reading text, int at, int limit, int element) {
        if (element == elements.size()) {
            return at;
        }
        return elements.get(element)
                .ends(text, at, limit)
                .map(next -> end(text, next, limit, element + 1))
                .filter(end -> end >= 0)
                .findFirst()
                .orElse(-1);
    }
}
