package io.baton.adapter.ai.mood;

import io.baton.adapter.ai.mood.MoodLexicon.Hit;
import io.baton.adapter.ai.phrase.PhraseBook;
import io.baton.adapter.ai.phrase.Reading;
import io.baton.adapter.ai.text.Quotes;
import io.baton.adapter.ai.text.Sentences;
import io.baton.domain.handoff.Frustration;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads the mood of messages. Cautious: that a parcel is late or a cup is broken is no frustration, only how it is told. In languages without a
 * lexicon only capitals and punctuation count. Safe for use by many threads.
 */
public final class MoodReader {

    private static final List<String> LANGUAGES = List.of("en", "de", "es", "fr", "it", "pt");
    private static final String UNKNOWN = "und";
    private static final double SOME = 2;
    private static final double STRONG = 4;
    /** A valence at which half of the scale is reached. */
    private static final double HALF = 3;

    private static final double CLEARLY_NEGATIVE = -3;
    private static final int QUOTED = 120;

    private final Map<String, MoodLexicon> lexicons = new LinkedHashMap<>();

    /** Reads the lexicons from the class path. */
    public MoodReader() {
        LANGUAGES.forEach(language -> lexicons.put(language, new MoodLexicon(PhraseBook.read("mood", language))));
    }

    /**
     * The mood of a message.
     *
     * @param language BCP 47; for {@code und} every lexicon is tried and the one with the strongest answer taken
     */
    public Mood of(String message, String language) {
        var shouting = Shouting.of(message);
        if (language.equals(UNKNOWN)) {
            return lexicons.values().stream()
                    .map(lexicon -> mood(message, lexicon, shouting))
                    .max(Comparator.comparing(Mood::frustration).thenComparing(mood -> Math.abs(mood.valence())))
                    .orElseThrow();
        }
        return mood(message, lexicons.get(language), shouting);
    }

    private static Mood mood(String message, @Nullable MoodLexicon lexicon, Shouting shouting) {
        if (lexicon == null) {
            return new Mood(
                    0, level(shouting.points()), level(shouting.points()) == Frustration.NONE ? null : quote(message));
        }
        var reading = lexicon.read(Quotes.blanked(message));
        double valence = lexicon.valence(reading);
        var hits = lexicon.frustration(reading);
        double points = points(hits) + shouting.points() + (valence <= CLEARLY_NEGATIVE ? 1 : 0);
        var frustration = level(points);
        return new Mood(
                scaled(valence), frustration, frustration == Frustration.NONE ? null : words(message, reading, hits));
    }

    private static double points(List<Hit> hits) {
        return hits.stream().mapToDouble(Hit::strength).sum();
    }

    private static Frustration level(double points) {
        if (points >= STRONG) {
            return Frustration.STRONG;
        }
        return points >= SOME ? Frustration.SOME : Frustration.NONE;
    }

    private static double scaled(double valence) {
        return valence / (HALF + Math.abs(valence));
    }

    private static String words(String message, Reading reading, List<Hit> hits) {
        if (hits.isEmpty()) {
            return quote(message);
        }
        return quote(
                hits.stream().map(hit -> reading.quote(hit.from(), hit.to())).collect(Collectors.joining(" … ")));
    }

    private static String quote(String text) {
        return Sentences.shorten(text, QUOTED);
    }
}
