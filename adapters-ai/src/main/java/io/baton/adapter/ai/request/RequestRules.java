package io.baton.adapter.ai.request;

import io.baton.adapter.ai.phrase.Phrase;
import io.baton.adapter.ai.phrase.PhraseBook;
import io.baton.adapter.ai.phrase.Reading;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rules of one language: {@code [ask]} asks anywhere in a sentence, {@code [alone]} only as a sentence of its own among {@code [filler]}
 * words, {@code [not]} takes back what the others found.
 */
final class RequestRules {

    private final List<Phrase> asks;
    private final List<Phrase> alone;
    private final List<Phrase> fillers;
    private final List<Phrase> refusals;

    RequestRules(PhraseBook book) {
        asks = book.phrases("ask");
        alone = book.phrases("alone");
        fillers = book.phrases("filler");
        refusals = book.phrases("not");
    }

    void refuse(Reading reading, Refused refused) {
        for (int at = 0; at < reading.size(); at++) {
            for (Phrase refusal : refusals) {
                int end = refusal.end(reading, at, reading.endOfClause(at));
                if (end > at) {
                    refused.add(new Span(at, end));
                }
            }
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
        int limit = reading.endOfSentence(at);
        return asks.stream()
                .map(ask -> new Span(at, ask.end(reading, at, limit)))
                .filter(span -> span.to() > at && !refused.touches(span))
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
            int person = longest(alone, reading, at, sentence.to());
            int next = person > at ? person : longest(fillers, reading, at, sentence.to());
            if (next <= at) {
                return false;
            }
            named |= person > at;
            at = next;
        }
        return named;
    }

    private static int longest(List<Phrase> phrases, Reading reading, int at, int limit) {
        List<Integer> ends = new ArrayList<>();
        phrases.forEach(phrase -> ends.add(phrase.end(reading, at, limit)));
        return ends.stream().mapToInt(Integer::intValue).max().orElse(-1);
    }
}
