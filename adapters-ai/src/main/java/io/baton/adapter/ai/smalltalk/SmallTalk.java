package io.baton.adapter.ai.smalltalk;

import io.baton.adapter.ai.phrase.PhraseBook;
import io.baton.adapter.ai.phrase.Reading;
import io.baton.adapter.ai.phrase.Vocabulary;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Recognises messages that ask nothing, and knows the polite lines of each language. Safe for use by many threads. */
public final class SmallTalk {

    private static final List<String> LANGUAGES = List.of(
            "en", "de", "es", "fr", "it", "pt", "nl", "pl", "sv", "da", "nb", "fi", "tr", "ru", "uk", "cs", "ro", "hu",
            "el", "ja", "zh", "ko", "ar", "hi");
    private static final String DEFAULT = "en";

    private final Map<String, CourtesyPhrases> phrases = new LinkedHashMap<>();
    private final Vocabulary vocabulary;

    /** Reads the phrases from the class path. */
    public SmallTalk() {
        List<PhraseBook> books = new ArrayList<>();
        for (String language : LANGUAGES) {
            var book = PhraseBook.read("small-talk", language);
            books.add(book);
            phrases.put(language, new CourtesyPhrases(book));
        }
        vocabulary = new Vocabulary(books);
    }

    /**
     * What a message says when it is nothing but courtesies.
     *
     * @param language the customer's, asked first: "ciao" is a greeting in Italy and a farewell in Germany
     */
    public Optional<Courtesy> of(String message, String language) {
        var reading = vocabulary.read(message);
        var own = phrases.get(language);
        if (own != null) {
            var courtesy = own.of(reading);
            if (courtesy != null) {
                return Optional.of(courtesy);
            }
        }
        return firstOf(reading);
    }

    private Optional<Courtesy> firstOf(Reading reading) {
        return phrases.values().stream()
                .map(some -> some.of(reading))
                .filter(Objects::nonNull)
                .findFirst();
    }

    /** The language whose courtesies a message is made of; empty when there is none. */
    public Optional<String> languageOf(String message) {
        var reading = vocabulary.read(message);
        return phrases.entrySet().stream()
                .filter(some -> some.getValue().of(reading) != null)
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** The reply to a courtesy, in English where the language has none. */
    public String reply(Courtesy courtesy, String language) {
        return switch (courtesy) {
            case GREETING, THANKS, FAREWELL, IDENTITY -> say(courtesy.section(), language);
            case ASSENT, UNCLEAR -> say("prompt", language);
        };
    }

    /** The request to describe in words what an attachment shows. */
    public String unreadable(String language) {
        return say("unreadable", language);
    }

    /** The word before the title of an article. */
    public String source(String language) {
        return say("source", language);
    }

    /** The words before the title of an article, in every language. */
    public Set<String> sources() {
        return phrases.values().stream().map(some -> some.line("source")).collect(Collectors.toUnmodifiableSet());
    }

    private String say(String what, String language) {
        var own = Objects.requireNonNull(phrases.get(phrases.containsKey(language) ? language : DEFAULT));
        return own.line(what);
    }
}
