package io.baton.adapter.ai.request;

import io.baton.adapter.ai.phrase.PhraseBook;
import io.baton.adapter.ai.phrase.Phrases;
import io.baton.adapter.ai.phrase.Reading;
import org.jspecify.annotations.Nullable;

/**
 * The rules of one language: {@code [ask]} asks anywhere in a sentence, {@code [alone]} only as a sentence of its own among {@code [filler]}
 * words, {@code [not]} takes back what the others found.
 */
final class RequestRules {

    private final Phrases asks;
    private final Phrases alone;
    private final Phrases fillers;
    private final Phrases refusals;

    RequestRules(PhraseBook book) {
        asks = book.phrases("ask");
        alone = book.phrases("alone");
        fillers = book.phrases("filler");
        refusals = book.phrases("not");
    }

    void refuse(Reading reading, Refused refused) {
        for (int at = 0; at < reading.size(); at++) {
            int from = at;
            refusals.ends(reading, at, reading.endOfClause(at)).forEach(end -> refused.add(new Span(from, end)));
        }
    }

    @Nullable
    Span request(Reading reading, Refused refused) {
        for (int at = 0; at < reading.size(); at++) {
            var span = asked(reading, at, refused);
            if (span != null) {
                return span;
            }
        }
        return aloneIn(reading, refused);
    }

    private @Nullable Span asked(Reading reading, int at, Refused refused) {
        return asks.ends(reading, at, reading.endOfSentence(at))
                .mapToObj(end -> new Span(at, end))
                .filter(span -> !refused.touches(span))
                .findFirst()
                .orElse(null);
    }

    private @Nullable Span aloneIn(Reading reading, Refused refused) {
        for (int at = 0; at < reading.size(); at = reading.endOfSentence(at)) {
            var span = new Span(at, reading.endOfSentence(at));
            if (!refused.touches(span) && isAlone(reading, span)) {
                return span;
            }
        }
        return null;
    }

    // the whole sentence must be made of such words, so that "my agent orange cleaner" is none
    private boolean isAlone(Reading reading, Span sentence) {
        boolean named = false;
        int at = sentence.from();
        while (at < sentence.to()) {
            int person = alone.longest(reading, at, sentence.to());
            int next = person > at ? person : fillers.longest(reading, at, sentence.to());
            if (next <= at) {
                return false;
            }
            named |= person > at;
            at = next;
        }
        return named;
    }
}
