package io.baton.adapter.ai.phrase;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Phrases that languages share, written with the names of lists alone: each language fills in its own words. A section {@code [ask]} holds for all,
 * {@code [ask svo]} for those that say of themselves {@code svo} in their section {@code [order]}.
 */
public final class Grammar {

    private static final String NAME = "grammar";

    private final PhraseBook shared;

    private Grammar(PhraseBook shared) {
        this.shared = shared;
    }

    /**
     * Reads the file {@code grammar.txt} of a folder from the class path.
     *
     * @throws IllegalArgumentException when there is none
     */
    public static Grammar read(String folder) {
        return new Grammar(PhraseBook.read(folder, NAME));
    }

    /** Reads a grammar from its text. */
    public static Grammar of(String text) {
        return new Grammar(PhraseBook.of(NAME, text));
    }

    /** The phrases of a section: the book's own, then the shared ones for which it has words. */
    public Phrases phrases(PhraseBook book, String section) {
        var orders = book.lines("order").stream().map(order -> section + " " + order);
        var lines = Stream.concat(Stream.of(section), orders)
                .flatMap(name -> shared.lines(name).stream())
                .flatMap(line -> filled(line, book.lists()).stream());
        return book.phrases(Stream.concat(book.lines(section).stream(), lines).toList());
    }

    /** The line without the lists that a language does not have; empty when an element of it has no words at all. */
    private static Optional<String> filled(String line, Set<String> lists) {
        var elements = Arrays.stream(line.split("\\s+", -1))
                .map(element -> filledElement(element, lists))
                .toList();
        return elements.contains("") ? Optional.empty() : Optional.of(String.join(" ", elements));
    }

    private static String filledElement(String element, Set<String> lists) {
        if (element.startsWith("~")) {
            var parts = List.of(element.split("-", 2));
            var never = parts.size() == 2 ? filledChoice(parts.get(1), lists) : "";
            return never.isEmpty() ? parts.get(0) : parts.get(0) + "-" + never;
        }
        boolean optional = element.endsWith("?");
        var choice = filledChoice(optional ? element.substring(0, element.length() - 1) : element, lists);
        return optional && !choice.isEmpty() ? choice + "?" : choice;
    }

    private static String filledChoice(String written, Set<String> lists) {
        return Arrays.stream(written.split("\\|", -1))
                .filter(word -> !word.startsWith("@") || lists.contains(word.substring(1)))
                .collect(Collectors.joining("|"));
    }
}
