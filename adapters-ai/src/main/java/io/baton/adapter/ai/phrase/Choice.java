package io.baton.adapter.ai.phrase;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** One of several terms, the longest that stands there first; may be left out when optional. */
final class Choice implements Element {

    private final Map<String, List<Term>> byFirstForm = new HashMap<>();
    private final List<Term> open;
    private final boolean optional;

    Choice(List<Term> terms, boolean optional) {
        this.optional = optional;
        this.open = terms.stream().filter(Term::opensAtOnce).toList();
        for (Term term : terms) {
            if (!term.opensAtOnce()) {
                byFirstForm.merge(term.forms().get(0), List.of(term), Choice::joined);
            }
        }
    }

    private static List<Term> joined(List<Term> some, List<Term> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }

    @Override
    public IntStream ends(Reading text, int at, int limit) {
        var found = at < limit ? found(text, at, limit) : IntStream.empty();
        return optional ? IntStream.concat(found, IntStream.of(at)) : found;
    }

    private IntStream found(Reading text, int at, int limit) {
        var terms = text.meanings(at).stream().flatMap(form -> byFirstForm.getOrDefault(form, List.of()).stream());
        return Stream.concat(terms, open.stream())
                .map(term -> term.end(text, at, limit))
                .filter(end -> end >= 0)
                .distinct()
                .sorted(Comparator.reverseOrder())
                .mapToInt(Integer::intValue);
    }

    boolean stands(Reading text, int at, int limit) {
        return at < limit && found(text, at, limit).findFirst().isPresent();
    }

    boolean isOptional() {
        return optional;
    }

    /** Where it can begin, as {@link Phrases} looks it up. */
    Set<String> beginnings() {
        Set<String> beginnings = new HashSet<>(byFirstForm.keySet());
        open.forEach(term -> beginnings.add(Phrases.opening(term.forms().get(0))));
        return beginnings;
    }
}
