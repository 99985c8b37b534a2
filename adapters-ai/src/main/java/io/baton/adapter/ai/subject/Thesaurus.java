package io.baton.adapter.ai.subject;

import io.baton.adapter.ai.phrase.PhraseBook;
import io.baton.adapter.ai.text.References;
import io.baton.adapter.ai.text.Spelling;
import io.baton.adapter.ai.text.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What a shop's customers say for the same thing, and the words that say nothing about what they ask; one text file for each language. */
public final class Thesaurus {

    private static final Set<String> LANGUAGES = Set.of("en", "de", "es", "fr", "it", "pt", "nl");
    private static final int LONGEST = 5;

    private final String language;
    private final Analyzers analyzers;
    private final Set<String> noise = new HashSet<>();
    private final Set<String> byTheWay = new HashSet<>();
    private final Set<String> known = new HashSet<>();
    private final Set<String> corrections = new TreeSet<>();
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
            thesaurus.known.addAll(thesaurus.noise);
            book.lines("by the way").forEach(line -> thesaurus.byTheWay.addAll(Words.forms(line)));
            thesaurus.known.addAll(thesaurus.byTheWay);
            book.lines("same").forEach(thesaurus::same);
        }
        return thesaurus;
    }

    private void same(String line) {
        Set<String> terms = new HashSet<>();
        var phrases = line.split(";", -1);
        for (String phrase : phrases) {
            // of a phrase only the whole counts: "in the parcel" must not make a parcel of everything missing
            if (Words.forms(phrase).size() == 1) {
                terms.addAll(analyzers.terms(language, phrase));
                corrections.addAll(Words.forms(phrase));
            }
        }
        for (String phrase : phrases) {
            known.addAll(Words.forms(phrase));
            synonyms.computeIfAbsent(Words.forms(phrase), words -> new HashSet<>())
                    .addAll(terms);
        }
    }

    /** What a text is about, in the order of its words, each once. */
    public List<Concept> concepts(String message) {
        var text = References.blanked(message);
        var words = Words.of(text);
        var forms = words.stream().map(word -> corrected(word.form())).toList();
        Set<Concept> concepts = new LinkedHashSet<>();
        int at = 0;
        while (at < words.size()) {
            int taken = Math.max(1, longest(forms, at));
            var phrase = forms.subList(at, at + taken);
            boolean asWritten = taken > 1 || phrase.get(0).equals(words.get(at).form());
            var written = asWritten
                    ? text.substring(
                            words.get(at).start(), words.get(at + taken - 1).end())
                    : phrase.get(0);
            concept(phrase, written, concepts);
            at += taken;
        }
        return List.copyOf(concepts);
    }

    private String corrected(String form) {
        if (known.contains(form)) {
            return form;
        }
        return corrections.stream()
                .filter(word -> Spelling.isHurried(form, word))
                .findFirst()
                .orElse(form);
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
            concepts.add(new Concept(terms, known == null && byTheWay.contains(forms.get(0))));
        }
    }

    // "parcel" and "package" in one question are one concern, not two
    private static boolean isNew(Set<String> terms, Set<Concept> concepts) {
        return concepts.stream().noneMatch(concept -> concept.terms().containsAll(terms));
    }

    /** How many words of a text stand in the thesaurus or, as terms, in a vocabulary. */
    public long familiarity(String text, Set<String> vocabulary) {
        return Words.forms(text).stream()
                .filter(form -> noise.contains(form)
                        || byTheWay.contains(form)
                        || synonyms.containsKey(List.of(form))
                        || analyzers.terms(language, form).stream().anyMatch(vocabulary::contains))
                .count();
    }

    /** All terms of a list of texts. */
    public List<String> terms(List<String> texts) {
        List<String> terms = new ArrayList<>();
        texts.forEach(text -> terms.addAll(analyzers.terms(language, text)));
        return terms;
    }
}
