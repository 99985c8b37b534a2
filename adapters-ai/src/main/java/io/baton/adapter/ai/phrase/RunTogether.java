package io.baton.adapter.ai.phrase;

import io.baton.adapter.ai.text.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Takes words apart that were typed without spaces, "talktoahuman", by the words of one language. */
final class RunTogether {

    private static final int SHORTEST = 9;
    private static final int LONGEST = 60;
    private static final int FEWEST_WORDS = 3;
    /** So many of them must be of {@link #LONG} letters: any word can be taken apart into particles. */
    private static final int FEWEST_LONG = 2;

    private static final int LONG = 4;
    /** Longer than any word of a request, so that the search stays short. */
    private static final int LONGEST_PART = 20;

    private final Set<String> words;

    RunTogether(PhraseBook book) {
        words = book.vocabulary();
    }

    /** The words in this one; empty when it cannot be taken apart, or only into two, as compounds can. */
    List<Word> parts(Word word) {
        var form = word.form();
        boolean plain = form.length() == word.end() - word.start();
        if (!plain || form.length() < SHORTEST || form.length() > LONGEST || words.contains(form)) {
            return List.of();
        }
        List<Word> parts = new ArrayList<>();
        int[] cuts = cuts(form);
        for (int end = form.length(); end > 0 && cuts[end] >= 0; end = cuts[end]) {
            parts.add(0, part(word, cuts[end], end));
        }
        boolean whole = !parts.isEmpty() && parts.get(0).start() == word.start();
        long substantial =
                parts.stream().filter(part -> part.form().length() >= LONG).count();
        return whole && parts.size() >= FEWEST_WORDS && substantial >= FEWEST_LONG ? parts : List.of();
    }

    private static Word part(Word word, int from, int to) {
        return new Word(
                word.form().substring(from, to),
                word.start() + from,
                word.start() + to,
                word.sentence(),
                word.clause());
    }

    /** For each position the beginning of the word that ends there, in the split with the fewest words; -1 when there is none. */
    private int[] cuts(String form) {
        int[] cuts = new int[form.length() + 1];
        int[] count = new int[form.length() + 1];
        for (int end = 1; end <= form.length(); end++) {
            cuts[end] = -1;
            for (int from = Math.max(0, end - LONGEST_PART); from < end; from++) {
                boolean reached = from == 0 || cuts[from] >= 0;
                boolean better = cuts[end] < 0 || count[from] + 1 < count[end];
                if (reached && better && words.contains(form.substring(from, end))) {
                    cuts[end] = from;
                    count[end] = count[from] + 1;
                }
            }
        }
        return cuts;
    }

    /** The word, or its parts in the first of the languages that knows them all. */
    static List<Word> apart(Word word, List<RunTogether> languages) {
        for (RunTogether language : languages) {
            var parts = language.parts(word);
            if (!parts.isEmpty()) {
                return parts;
            }
        }
        return List.of(word);
    }
}
