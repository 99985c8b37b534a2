package io.baton.adapter.ai.phrase;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Ways to say one thing, found by their first words: a message is compared with a few of them, not with all. */
public final class Phrases {

    private static final int OPENING = 2;

    private final Map<String, List<Phrase>> byBeginning = new HashMap<>();
    private final List<Phrase> anywhere = new ArrayList<>();

    Phrases(List<Phrase> phrases) {
        for (Phrase phrase : phrases) {
            var beginnings = phrase.beginnings();
            beginnings.forEach(beginning -> byBeginning
                    .computeIfAbsent(beginning, any -> new ArrayList<>())
                    .add(phrase));
            if (beginnings.isEmpty()) {
                anywhere.add(phrase);
            }
        }
    }

    /** The key of all words that begin like this one. */
    static String opening(String form) {
        return form.substring(0, Math.min(OPENING, form.length())) + "*";
    }

    /**
     * Where phrases end that begin at a word.
     *
     * @param limit index of the first word that no longer counts
     * @return indexes behind their last words
     */
    public IntStream ends(Reading text, int at, int limit) {
        var likely = text.meanings(at).stream()
                .flatMap(form -> Stream.of(form, opening(form), opening(form.substring(0, 1))))
                .distinct()
                .flatMap(beginning -> byBeginning.getOrDefault(beginning, List.of()).stream());
        return Stream.concat(likely, anywhere.stream())
                .mapToInt(phrase -> phrase.end(text, at, limit))
                .filter(end -> end > at);
    }

    /** Where the longest phrase ends that begins at a word; -1 when none does. */
    public int longest(Reading text, int at, int limit) {
        return ends(text, at, limit).max().orElse(-1);
    }
}
