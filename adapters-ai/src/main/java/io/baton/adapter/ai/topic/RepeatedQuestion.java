package io.baton.adapter.ai.topic;

import io.baton.adapter.ai.subject.Concept;
import io.baton.adapter.ai.subject.Subjects;
import io.baton.adapter.ai.text.Words;
import io.baton.domain.conversation.Author;
import io.baton.domain.conversation.Utterance;
import java.util.ArrayList;
import java.util.List;

/** Counts how often in a row a customer has asked the same thing (product.md 3.1, no progress). */
public final class RepeatedQuestion {

    private static final double SAME = 0.6;

    private final Subjects subjects;
    private final List<TopicPhrase> insisting = TopicResource.lines("insisting.txt").stream()
            .flatMap(TopicResource::phrases)
            .toList();

    /** Compares questions by what they are about, as {@code subjects} understands them. */
    public RepeatedQuestion(Subjects subjects) {
        this.subjects = subjects;
    }

    /** Turns in a row with the question of the latest one, that one included; at least 1. */
    public int turns(List<Utterance> transcript, String language) {
        var turns = customerTurns(transcript);
        if (turns.isEmpty()) {
            return 1;
        }
        var latest = turns.get(turns.size() - 1);
        int same = 1;
        while (same < turns.size() && isSame(turns.get(turns.size() - 1 - same), latest, language)) {
            same++;
        }
        return same;
    }

    // what a customer writes in several messages before anybody answers is one turn
    private static List<String> customerTurns(List<Utterance> transcript) {
        List<String> turns = new ArrayList<>();
        boolean open = false;
        for (Utterance line : transcript) {
            boolean customer = line.author() == Author.CUSTOMER && !line.text().isBlank();
            if (customer && open) {
                turns.set(turns.size() - 1, turns.get(turns.size() - 1) + "\n" + line.text());
            } else if (customer) {
                turns.add(line.text());
            }
            open = customer || (open && line.author() == Author.OTHER);
        }
        return turns;
    }

    private boolean isSame(String one, String other, String language) {
        if (Words.forms(one).equals(Words.forms(other))) {
            return true;
        }
        var first = subjects.of(one, language);
        var second = subjects.of(other, language);
        long shared = shared(first, second);
        long all = first.size() + second.size() - shared;
        return (shared > 0 && shared >= SAME * all) || insists(one, other, language);
    }

    // "I asked where my parcel is" need only name the thing once more, in whatever words around it
    private boolean insists(String one, String other, String language) {
        String asked = other;
        for (TopicPhrase phrase : insisting) {
            asked = phrase.blankedIn(asked);
        }
        if (asked.equals(other)) {
            return false;
        }
        var first = singly(one, language);
        var second = singly(asked, language);
        long shared = shared(second, first);
        int fewer = Math.min(first.size(), second.size());
        int more = Math.max(first.size(), second.size());
        return shared > 0 && (shared >= SAME * more || (shared == fewer && 2 * shared >= more));
    }

    private List<Concept> singly(String text, String language) {
        return Words.forms(text).stream()
                .flatMap(word -> subjects.of(word, language).stream())
                .distinct()
                .toList();
    }

    private static long shared(List<Concept> first, List<Concept> second) {
        return first.stream()
                .filter(concept -> second.stream().anyMatch(concept::isLike))
                .count();
    }
}
