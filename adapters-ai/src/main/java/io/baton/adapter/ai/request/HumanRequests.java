package io.baton.adapter.ai.request;

import io.baton.adapter.ai.phrase.PhraseBook;
import io.baton.adapter.ai.phrase.Reading;
import io.baton.adapter.ai.phrase.Vocabulary;
import io.baton.adapter.ai.text.Words;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The rules by which a request for a human is known, in every language at once: customers mix them, and a message such as "agent" has none.
 */
public final class HumanRequests {

    private static final List<String> LANGUAGES = List.of(
            "en", "de", "es", "fr", "it", "pt", "nl", "pl", "sv", "da", "nb", "fi", "tr", "ru", "uk", "cs", "ro", "hu",
            "el", "ja", "zh", "ko", "ar", "hi");
    private static final Pattern QUOTED = Pattern.compile(
            "\"[^\"]{1,200}\"|“[^”]{1,200}”|„[^“”]{1,200}[“”]|«[^»]{1,200}»|「[^」]{1,200}」|《[^》]{1,200}》");
    private static final int SHORT_CLAUSE = 12;
    private static final int WORDS_AROUND_A_QUOTE = 3;

    private final List<RequestRules> rules;
    private final Vocabulary vocabulary;

    /** Reads the rules from the class path. */
    public HumanRequests() {
        var books = LANGUAGES.stream()
                .map(language -> PhraseBook.read("human-request", language))
                .toList();
        rules = books.stream().map(RequestRules::new).toList();
        vocabulary = new Vocabulary(books);
    }

    /** The customer's words that ask for a human; empty when there are none, or when they are denied, quoted or part of a name. */
    public Optional<String> find(String text) {
        var reading = vocabulary.read(withoutQuotes(text));
        var refused = refused(reading);
        return rules.stream()
                .map(rule -> rule.request(reading, refused))
                .filter(Objects::nonNull)
                .findFirst()
                .map(span -> words(reading, span));
    }

    // "I want to talk to a human" says more than "talk to a human"
    private static String words(Reading reading, Span span) {
        int start = reading.startOfClause(span.from());
        int end = Math.max(span.to(), reading.endOfClause(span.from()));
        return end - start <= SHORT_CLAUSE ? reading.quote(start, end) : reading.quote(span.from(), span.to());
    }

    private Refused refused(Reading reading) {
        var refused = new Refused();
        rules.forEach(rule -> rule.refuse(reading, refused));
        return refused;
    }

    // blanks of the same length keep every other word in its place
    private static String withoutQuotes(String text) {
        var bare = QUOTED.matcher(text)
                .replaceAll(quote -> " ".repeat(quote.group().length()));
        return Words.of(bare).size() < WORDS_AROUND_A_QUOTE ? text : bare;
    }
}
