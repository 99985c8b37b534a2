package io.baton.adapter.ai.subject;

import io.baton.adapter.ai.phrase.PhraseBook;
import io.baton.adapter.ai.text.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a shop's customers say for the same thing, and the words that say nothing about what they ask; one text file for each language. */
public final class Thesaurus {

    private static final Set<String> LANGUAGES = Set.of("en", "de", "es");
    private static final int LONGEST = 4;

    private final String language;
    private final Analyzers analyzers;
    private final Set<String> noise = new HashSet<>();
    private final Map<List<String>, Set<String>> synonyms = new HashMap<>();

    private Thesaurus(String language, Analyzers analyzers) {
        this.language = language;
        this.analyzers = analyzers;
    }

    /** The thesaurus of a language; an empty one where there is none. */
    public static Thesaurus of(String language, Analyzers analyzers) {
        var thesaurus = new Thesaurus(language, analyzers);
        if (LANGUAGES.contains(language)) {
            var book = PhraseBook.read("subject", language);
            book.lines("noise").forEach(line -> thesaurus.noise.addAll(Words.forms(line)));
            book.lines("same").forEach(thesaurus::same);
        }
        return thesaurus;
    }

    private void same(String line) {
        Set<String> terms = new HashSet<>();
        var phrases = line.split(";", -1);
        for (String phrase : phrases) {
            var words = analyzers.terms(language, phrase);
            if (words.size() == 1) {
                terms.addAll(words);
            }
        }
        for (String phrase : phrases) {
            synonyms.computeIfAbsent(Words.forms(phrase), words -> new HashSet<>())
                    .addAll(terms);
        }
    }

    /** What a text is about, in the order of its words, each once. */
    public List<Concept> concepts(String text) {
        var words = Words.of(text);
        Set<Concept> concepts = new LinkedHashSet<>();
        int at = 0;
        while (at < words.size()) {
            int taken =
                    Math.max(1, longest(words.stream().map(word -> word.form()).toList(), at));
            var forms = words.subList(at, at + taken).stream()
                    .map(word -> word.form())
                    .toList();
            var written = text.substring(
                    words.get(at).start(), words.get(at + taken - 1).end());
            concept(forms, written, concepts);
            at += taken;
        }
        return List.copyOf(concepts);
    }

    private int longest(List<String> forms, int at) {
        for (int length = Math.min(LONGEST, forms.size() - at); length > 0; length--) {
            if (synonyms.containsKey(forms.subList(at, at + length))) {
                return length;
            }
        }
        return 0;
    }

    private void concept(List<String> forms, String written, Set<Concept> concepts) {
        var known = synonyms.get(forms);
        if (known == null && noise.contains(forms.get(0))) {
            return;
        }
        Set<String> terms = new HashSet<>(known == null ? Set.of() : known);
        if (forms.size() == 1 || terms.isEmpty()) {
            terms.addAll(analyzers.terms(language, written));
        }
        if (!terms.isEmpty() && isNew(terms, concepts)) {
            concepts.add(new Concept(terms));
        }
    }

    // "parcel" and "package" in one question are one concern, not two
    private static boolean isNew(Set<String> terms, Set<Concept> concepts) {
        return concepts.stream().noneMatch(concept -> concept.terms().containsAll(terms));
    }

    /** All terms of a list of texts. */
    public List<String> terms(List<String> texts) {
        List<String> terms = new ArrayList<>();
        texts.forEach(text -> terms.addAll(analyzers.terms(language, text)));
        return terms;
    }
}
