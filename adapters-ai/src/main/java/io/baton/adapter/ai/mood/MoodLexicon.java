package io.baton.adapter.ai.mood;

import io.baton.adapter.ai.phrase.PhraseBook;
import io.baton.adapter.ai.phrase.Phrases;
import io.baton.adapter.ai.phrase.Reading;
import io.baton.adapter.ai.phrase.Vocabulary;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The words for moods in one language, with their strengths. */
final class MoodLexicon {

    private static final List<String> STRENGTHS = List.of("0.5", "1", "2", "3", "4");
    private static final int NEGATION_REACHES = 3;
    private static final double STRONGER = 1.3;
    /** "Not good" is bad, but less than "bad"; "not bad" is hardly praise. */
    private static final double NEGATED_PRAISE = -0.7;

    private static final double NEGATED_BLAME = -0.3;

    private final List<Weighted> praise = new ArrayList<>();
    private final List<Weighted> blame = new ArrayList<>();
    private final List<Weighted> frustration = new ArrayList<>();
    private final Phrases negations;
    private final Phrases intensifiers;
    private final Phrases innocent;
    private final Vocabulary vocabulary;

    /** Phrases of one strength. */
    private record Weighted(Phrases phrases, double strength) {}

    /** A phrase found in a text. */
    record Hit(int from, int to, double strength) {

        boolean overlaps(Hit other) {
            return from < other.to && other.from < to;
        }
    }

    MoodLexicon(PhraseBook book) {
        for (String strength : STRENGTHS) {
            add(praise, book, "positive", strength);
            add(blame, book, "negative", strength);
            add(frustration, book, "frustration", strength);
        }
        negations = book.phrases("negation");
        intensifiers = book.phrases("stronger");
        innocent = book.phrases("innocent");
        vocabulary = new Vocabulary(List.of());
    }

    private static void add(List<Weighted> list, PhraseBook book, String section, String strength) {
        list.add(new Weighted(book.phrases(section + " " + strength), Double.parseDouble(strength)));
    }

    Reading read(String text) {
        return vocabulary.read(text);
    }

    /** Praise counts up, blame counts down. */
    double valence(Reading reading) {
        double valence = 0;
        for (Hit hit : hits(praise, reading)) {
            valence += factor(reading, hit.from(), NEGATED_PRAISE) * hit.strength();
        }
        for (Hit hit : hits(blame, reading)) {
            valence -= factor(reading, hit.from(), NEGATED_BLAME) * hit.strength();
        }
        return valence;
    }

    /** The phrases of frustration that are not denied, none overlapping another. */
    List<Hit> frustration(Reading reading) {
        var others = innocent(reading);
        return hits(frustration, reading).stream()
                .filter(hit -> others.stream().noneMatch(hit::overlaps))
                .map(hit -> new Hit(hit.from(), hit.to(), hit.strength() * factor(reading, hit.from(), 0)))
                .filter(hit -> hit.strength() > 0)
                .toList();
    }

    // "Bloody Mary" and "a hell of a deal"
    private List<Hit> innocent(Reading reading) {
        return hits(List.of(new Weighted(innocent, 1)), reading);
    }

    private double factor(Reading reading, int at, double negated) {
        if (precedes(negations, reading, at, NEGATION_REACHES)) {
            return negated;
        }
        return precedes(intensifiers, reading, at, 1) ? STRONGER : 1;
    }

    private static boolean precedes(Phrases phrases, Reading reading, int at, int reach) {
        for (int before = Math.max(0, at - reach); before < at; before++) {
            boolean sameClause = reading.endOfClause(before) > at;
            if (sameClause && phrases.longest(reading, before, at) > before) {
                return true;
            }
        }
        return false;
    }

    // the strongest phrase takes its words first: "fucking ridiculous" before "this is … ridiculous"
    private static List<Hit> hits(List<Weighted> phrases, Reading reading) {
        List<Hit> all = new ArrayList<>();
        for (int at = 0; at < reading.size(); at++) {
            for (Weighted weighted : phrases) {
                int end = weighted.phrases().longest(reading, at, reading.endOfSentence(at));
                if (end > at) {
                    all.add(new Hit(at, end, weighted.strength()));
                }
            }
        }
        all.sort(Comparator.comparingDouble(Hit::strength).reversed());
        List<Hit> kept = new ArrayList<>();
        all.stream().filter(hit -> kept.stream().noneMatch(hit::overlaps)).forEach(kept::add);
        kept.sort(Comparator.comparingInt(Hit::from));
        return kept;
    }
}
