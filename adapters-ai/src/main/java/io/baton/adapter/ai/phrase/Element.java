package io.baton.adapter.ai.phrase;

import java.util.stream.IntStream;

/** A part of a phrase. */
sealed interface Element permits Choice, Element.Either, Element.Gap, Element.Beginning, Element.Close {

    /** Indexes of the words behind this element when it begins at a word, to be tried in this order; none when it does not stand here. */
    IntStream ends(Reading text, int at, int limit);

    /** One or the other. */
    record Either(Element one, Element other) implements Element {
        @Override
        public IntStream ends(Reading text, int at, int limit) {
            return IntStream.concat(one.ends(text, at, limit), other.ends(text, at, limit));
        }
    }

    /** Up to so many words of any kind, except those that would change the sense. */
    record Gap(int most, Choice never) implements Element {
        @Override
        public IntStream ends(Reading text, int at, int limit) {
            int end = Math.min(limit, at + most);
            int far = at;
            while (far < end && !never.stands(text, far, limit)) {
                far++;
            }
            return IntStream.rangeClosed(at, far);
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
    record Close(Choice after) implements Element {
        @Override
        public IntStream ends(Reading text, int at, int limit) {
            boolean closed = at >= text.size() || text.startsClause(at) || after.stands(text, at, text.size());
            return closed ? IntStream.of(at) : IntStream.empty();
        }
    }
}
