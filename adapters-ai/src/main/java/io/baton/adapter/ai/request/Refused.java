package io.baton.adapter.ai.request;

import java.util.BitSet;
import java.util.List;

/** Words that do not ask for anybody: "I don't need a human", "Human Nature shampoo". */
final class Refused {

    private final BitSet words = new BitSet();

    static Refused any(List<Refused> some) {
        var all = new Refused();
        some.forEach(one -> all.words.or(one.words));
        return all;
    }

    void add(Span span) {
        words.set(span.from(), span.to());
    }

    boolean touches(Span span) {
        int first = words.nextSetBit(span.from());
        return first >= 0 && first < span.to();
    }
}
