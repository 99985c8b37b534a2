package io.baton.adapter.ai.phrase;

import java.util.List;
import java.util.stream.IntStream;

/** A part of a phrase. */
sealed interface Element {

    /** Indexes of the words behind this element when it begins at a word, to be tried in this order; none when it does not stand here. */
    IntStream ends(Reading text, int at, int limit);

    /** One of several terms, the longest that stands there first; may be left out when optional. */
    record Choice(List<Term> terms, boolean optional) implements Element {
        @Override
        public IntStream ends(Reading text, int at, int limit) {
            var found = terms.stream()
                    .mapToInt(term -> term.end(text, at, limit))
                    .filter(end -> end >= 0)
                    .map(end -> -end)
                    .sorted()
                    .map(end -> -end)
                    .distinct();
            return optional ? IntStream.concat(found, IntStream.of(at)) : found;
        }
    }

    /** One or the other. */
    record Either(Element one, Element other) implements Element {
        @Override
        public IntStream ends(Reading text, int at, int limit) {
            return IntStream.concat(one.ends(text, at, limit), other.ends(text, at, limit));
        }
    }

    /** Up to so many words of any kind, except those that would change the sense. */
    record Gap(int most, List<Term> never) implements Element {
        @Override
        public IntStream ends(Reading text, int at, int limit) {
            int end = Math.min(limit, at + most);
            int far = at;
            while (far < end && mayPass(text, far, limit)) {
                far++;
            }
            return IntStream.rangeClosed(at, far);
        }

        private boolean mayPass(Reading text, int at, int limit) {
            return never.stream().noneMatch(term -> term.end(text, at, limit) >= 0);
        }
    }

    /** The beginning of a clause. */
    record Beginning() implements Element {
        @Override
        public IntStream ends(Reading text, int at, int limit) {
            return at >= text.size() || text.startsClause(at) ? IntStream.of(at) : IntStream.empty();
        }
    }

    /** The end of a clause, or a word with which the sentence goes on without changing what was said. */
    record Close(List<Term> after) implements Element {
        @Override
        public IntStream ends(Reading text, int at, int limit) {
            boolean closed = at >= text.size()
                    || text.startsClause(at)
                    || after.stream().anyMatch(term -> term.end(text, at, text.size()) >= 0);
            return closed ? IntStream.of(at) : IntStream.empty();
        }
    }
}
