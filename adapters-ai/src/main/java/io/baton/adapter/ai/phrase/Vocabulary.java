package io.baton.adapter.ai.phrase;

import io.baton.adapter.ai.text.Spelling;
import io.baton.adapter.ai.text.Word;
import io.baton.adapter.ai.text.Words;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** All words that some phrase books know; reads texts with an eye for slips of the finger. */
public final class Vocabulary {

    /** Two slips at most make a word so much longer or shorter. */
    private static final int MOST_SLIPS = 2;

    private final Set<String> known = new HashSet<>();
    private final Map<Shape, List<String>> byShape = new HashMap<>();
    private final Map<String, List<String>> byRest = new HashMap<>();
    private final Map<String, Set<String>> languages = new HashMap<>();
    private final List<RunTogether> runTogether;

    /** The words of these books; those in a section {@code [known]} are never taken for a slip. */
    public Vocabulary(Collection<PhraseBook> books) {
        for (PhraseBook book : books) {
            known.addAll(book.words());
            leave(book.lines("known"));
            book.words().forEach(word -> offer(word, book.language()));
        }
        runTogether = books.stream().map(RunTogether::new).toList();
    }

    /** Never takes these words for a slip. */
    public void leave(List<String> ordinary) {
        ordinary.forEach(line -> known.addAll(Words.forms(line)));
    }

    private void offer(String word, String language) {
        var speakers = languages.computeIfAbsent(word, any -> new HashSet<>());
        if (speakers.isEmpty()) {
            byShape.computeIfAbsent(new Shape(word.charAt(0), word.length()), any -> new ArrayList<>())
                    .add(word);
            byRest.computeIfAbsent(rest(word), rest -> new ArrayList<>()).add(word);
        }
        speakers.add(language);
    }

    /** Reads a text. */
    public Reading read(String text) {
        var words = Words.of(text).stream()
                .flatMap(word ->
                        known.contains(word.form()) ? Stream.of(word) : RunTogether.apart(word, runTogether).stream())
                .toList();
        return new Reading(
                text, words, words.stream().map(Word::form).map(this::meanings).toList());
    }

    private Set<String> meanings(String form) {
        Set<String> meanings = new HashSet<>(Set.of(form));
        if (!known.contains(form)) {
            var slips = candidates(form)
                    .filter(word -> Spelling.isSlipOf(form, word))
                    .toList();
            slips.stream().filter(word -> isLikeliest(form, word, slips)).forEach(meanings::add);
        }
        return meanings;
    }

    // "hablr" is "hablar" with a letter left out rather than "hablo" with a wrong ending
    private boolean isLikeliest(String form, String word, List<String> slips) {
        return !differInEnding(form, word)
                || slips.stream()
                        .filter(other -> Spelling.isHurried(form, other))
                        .noneMatch(other -> haveOneLanguage(word, other));
    }

    private static boolean differInEnding(String form, String word) {
        int last = form.length() - 1;
        return word.length() == form.length() && word.startsWith(form.substring(0, last));
    }

    private boolean haveOneLanguage(String one, String other) {
        var theOthers = languages.getOrDefault(other, Set.of());
        return languages.getOrDefault(one, Set.of()).stream().anyMatch(theOthers::contains);
    }

    // the first letter may be the key beside the right one, but the others are right then
    private Stream<String> candidates(String form) {
        var sameLetter = IntStream.rangeClosed(form.length() - MOST_SLIPS, form.length() + MOST_SLIPS)
                .mapToObj(length -> byShape.getOrDefault(new Shape(form.charAt(0), length), List.of()))
                .flatMap(List::stream);
        var sameRest = byRest.getOrDefault(rest(form), List.of()).stream();
        var swapped = form.length() < 2
                ? Stream.<String>of()
                : byRest.getOrDefault(form.charAt(0) + form.substring(2), List.of()).stream();
        return Stream.of(sameLetter, sameRest, swapped).flatMap(words -> words);
    }

    /** By what a word is looked up that may have been meant: comparing with all of a letter would cost more than the rest of reading. */
    private record Shape(char first, int length) {}

    private static String rest(String word) {
        return word.substring(1);
    }
}
