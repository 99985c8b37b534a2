package io.baton.adapter.ai.request;

import io.baton.adapter.ai.phrase.Grammar;
import io.baton.adapter.ai.phrase.PhraseBook;
import io.baton.adapter.ai.phrase.Phrases;
import io.baton.adapter.ai.phrase.Reading;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The rules of one language: {@code [ask]} asks anywhere in a sentence, {@code [alone]} only as a sentence of its own among {@code [filler]}
 * words, {@code [not]} within a clause and {@code [reported]} within a sentence take back what those two found, {@code [surely]} is not taken back: who wants no bot wants a human. To the language's own phrases come those of the shared grammar.
 */
final class RequestRules {

    private static final Refused NOTHING = new Refused();

    private final Phrases asks;
    private final Phrases sure;
    private final Phrases alone;
    private final Phrases fillers;
    private final Phrases refusals;
    private final Phrases reports;
    private final Set<String> vocabulary;

    RequestRules(PhraseBook book, Grammar grammar) {
        asks = grammar.phrases(book, "ask");
        sure = grammar.phrases(book, "surely");
        alone = grammar.phrases(book, "alone");
        fillers = grammar.phrases(book, "filler");
        refusals = grammar.phrases(book, "not");
        reports = grammar.phrases(book, "reported");
        vocabulary = book.vocabulary();
    }

    /** How many words of the text it knows. */
    long familiarity(Reading reading) {
        return reading.words().stream()
                .filter(word -> vocabulary.contains(word.form()))
                .count();
    }

    /** The words that do not ask for anybody. */
    Refused refused(Reading reading) {
        var refused = new Refused();
        for (int at = 0; at < reading.size(); at++) {
            int from = at;
            refusals.ends(reading, at, reading.endOfClause(at)).forEach(end -> refused.add(new Span(from, end)));
            int end = reading.endOfSentence(at);
            reports.ends(reading, at, end).forEach(any -> refused.add(new Span(from, end)));
        }
        return refused;
    }

    @Nullable
    Span request(Reading reading, Refused refused) {
        for (int at = 0; at < reading.size(); at++) {
            var span = asked(asks, reading, at, refused);
            var sureSpan = span == null ? asked(sure, reading, at, NOTHING) : span;
            if (sureSpan != null) {
                return sureSpan;
            }
        }
        return aloneIn(reading, refused);
    }

    private @Nullable Span asked(Phrases phrases, Reading reading, int at, Refused refused) {
        return phrases.ends(reading, at, reading.endOfSentence(at))
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
