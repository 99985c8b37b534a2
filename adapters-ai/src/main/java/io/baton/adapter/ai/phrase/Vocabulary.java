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
import java.util.stream.Stream;

/** All words that some phrase books know; reads texts with an eye for slips of the finger. */
public final class Vocabulary {

    private final Set<String> known = new HashSet<>();
    private final Map<Character, List<String>> byFirstLetter = new HashMap<>();
    private final List<RunTogether> runTogether;

    /** The words of these books; those in a section {@code [known]} are never taken for a slip. */
    public Vocabulary(Collection<PhraseBook> books) {
        for (PhraseBook book : books) {
            known.addAll(book.words());
            book.lines("known").forEach(line -> known.addAll(Words.forms(line)));
            book.words().forEach(this::offer);
        }
        runTogether = books.stream().map(RunTogether::new).toList();
    }

    private void offer(String word) {
        var sameLetter = byFirstLetter.computeIfAbsent(word.charAt(0), letter -> new ArrayList<>());
        if (!sameLetter.contains(word)) {
            sameLetter.add(word);
        }
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
            byFirstLetter.getOrDefault(form.charAt(0), List.of()).stream()
                    .filter(word -> Spelling.isSlipOf(form, word))
                    .forEach(meanings::add);
        }
        return meanings;
    }
}
