package io.baton.adapter.ai.brief;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Sentences of different weight in their order, as many as fit: the lightest are left out first, each as a whole. */
final class Paragraph {

    /** What a sentence is for; the heaviest first. */
    enum Weight {
        PROBLEM,
        OPEN,
        FACTS,
        ATTEMPT,
        REQUEST,
        DETAIL
    }

    private record Sentence(Weight weight, int place, String text) {}

    private final int longest;
    private final List<Sentence> sentences = new ArrayList<>();

    /**
     * An empty one.
     *
     * @param longest in characters
     */
    Paragraph(int longest) {
        this.longest = longest;
    }

    void add(Weight weight, String text) {
        sentences.add(new Sentence(weight, sentences.size(), text));
    }

    String text() {
        // of equal weight the latest says more: it is what the customer came to
        var byWeight = sentences.stream()
                .sorted(Comparator.comparing(Sentence::weight)
                        .thenComparing(Sentence::place, Comparator.reverseOrder()))
                .toList();
        List<Sentence> chosen = new ArrayList<>();
        int length = 0;
        for (Sentence sentence : byWeight) {
            int more = sentence.text().length() + (chosen.isEmpty() ? 0 : 1);
            if (length + more <= longest) {
                chosen.add(sentence);
                length += more;
            }
        }
        chosen.sort(Comparator.comparingInt(Sentence::place));
        return String.join(" ", chosen.stream().map(Sentence::text).toList());
    }
}
