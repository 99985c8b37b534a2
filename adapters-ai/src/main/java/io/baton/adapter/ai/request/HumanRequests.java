package io.baton.adapter.ai.request;

import io.baton.adapter.ai.phrase.Grammar;
import io.baton.adapter.ai.phrase.PhraseBook;
import io.baton.adapter.ai.phrase.Reading;
import io.baton.adapter.ai.phrase.Vocabulary;
import io.baton.adapter.ai.text.Quotes;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The rules by which a request for a human is known, in every language at once: customers mix them, and a message such as "agent" has none.
 */
public final class HumanRequests {

    private static final String FOLDER = "human-request";
    private static final String ORDINARY = "ordinary";
    private static final List<String> LANGUAGES = List.of(
            "en", "de", "es", "fr", "it", "pt", "nl", "pl", "sv", "da", "nb", "fi", "tr", "ru", "uk", "cs", "ro", "hu",
            "el", "ja", "zh", "ko", "ar", "hi", "he", "th", "vi", "id", "bg", "sk", "hr", "sr", "sl", "et", "lv", "lt",
            "ca", "fa");
    /** The share of the words known to the best language that another must know to be heard. */
    private static final double FAMILIAR = 0.5;

    private static final int SHORT_CLAUSE = 12;

    private final List<RequestRules> rules;
    private final Vocabulary vocabulary;

    /** Reads the rules from the class path. */
    public HumanRequests() {
        var books = LANGUAGES.stream()
                .map(language -> PhraseBook.read(FOLDER, language))
                .toList();
        var grammar = Grammar.read(FOLDER);
        rules = books.stream().map(book -> new RequestRules(book, grammar)).toList();
        vocabulary = new Vocabulary(books);
        vocabulary.leave(PhraseBook.read(FOLDER, ORDINARY).lines(""));
    }

    /** The customer's words that ask for a human; empty when there are none, or when they are denied, quoted or part of a name. */
    public Optional<String> find(String text) {
        var reading = vocabulary.read(Quotes.blanked(text));
        var listeners = listeners(reading);
        return listeners.stream()
                .map(listener -> listener.rules().request(reading, refused(listeners, listener)))
                .filter(Objects::nonNull)
                .findFirst()
                .map(span -> words(reading, span));
    }

    private List<Listener> listeners(Reading reading) {
        var familiarity =
                rules.stream().mapToLong(rule -> rule.familiarity(reading)).toArray();
        long best = Arrays.stream(familiarity).max().orElse(0);
        return IntStream.range(0, rules.size())
                .filter(i -> familiarity[i] >= best * FAMILIAR)
                .mapToObj(i -> listener(rules.get(i), familiarity[i], reading))
                .toList();
    }

    private static Listener listener(RequestRules rules, long familiarity, Reading reading) {
        return new Listener(rules, familiarity, rules.refused(reading));
    }

    // a denial counts only in a language that knows the text as well: "on" is "you are" in Hungarian
    private static Refused refused(List<Listener> listeners, Listener asking) {
        return Refused.any(listeners.stream()
                .filter(listener -> listener.familiarity() >= asking.familiarity())
                .map(Listener::refused)
                .toList());
    }

    /** The rules of a language that knows so many words of the text, and what they take for denied. */
    private record Listener(RequestRules rules, long familiarity, Refused refused) {}

    // "I want to talk to a human" says more than "talk to a human"
    private static String words(Reading reading, Span span) {
        int start = reading.startOfClause(span.from());
        int end = Math.max(span.to(), reading.endOfClause(span.from()));
        return end - start <= SHORT_CLAUSE ? reading.quote(start, end) : reading.quote(span.from(), span.to());
    }
}
