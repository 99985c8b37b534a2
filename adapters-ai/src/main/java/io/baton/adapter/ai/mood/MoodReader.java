package io.baton.adapter.ai.mood;

import io.baton.adapter.ai.mood.MoodLexicon.Hit;
import io.baton.adapter.ai.phrase.PhraseBook;
import io.baton.adapter.ai.phrase.Reading;
import io.baton.adapter.ai.text.Quotes;
import io.baton.adapter.ai.text.Sentences;
import io.baton.domain.handoff.Frustration;
import java.util.ArrayList;
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
    /** What is left of one message's frustration by the next. */
    private static final double LASTING = 0.7;

    private static final double GLAD = 0.4;

    private static final int QUOTED = 120;

    private final Map<String, MoodLexicon> lexicons = new LinkedHashMap<>();

    /** Reads the lexicons from the class path. */
    public MoodReader() {
        LANGUAGES.forEach(language -> lexicons.put(language, new MoodLexicon(PhraseBook.read("mood", language))));
    }

    /**
     * The mood of a message on its own.
     *
     * @param language BCP 47; for {@code und} every lexicon is tried and the one with the strongest answer taken
     */
    public Mood of(String message, String language) {
        return impression(message, language).after(0);
    }

    /**
     * The mood of each message of a customer in the light of those before: who complains again and again is more than mildly annoyed.
     *
     * @param messages oldest first
     */
    public List<Mood> over(List<String> messages, String language) {
        List<Mood> moods = new ArrayList<>();
        double heat = 0;
        for (String message : messages) {
            var impression = impression(message, language);
            moods.add(impression.after(heat));
            heat = impression.said() + heat * LASTING;
        }
        return moods;
    }

    private Impression impression(String message, String language) {
        if (language.equals(UNKNOWN)) {
            return lexicons.values().stream()
                    .map(lexicon -> impression(message, lexicon))
                    .max(Comparator.comparing(Impression::said)
                            .thenComparing(impression -> Math.abs(impression.valence())))
                    .orElseThrow();
        }
        return impression(message, lexicons.get(language));
    }

    private static Impression impression(String message, @Nullable MoodLexicon lexicon) {
        var shouting = Shouting.of(message);
        if (lexicon == null) {
            return new Impression(0, 0, shouting.points(), quote(message));
        }
        var reading = lexicon.read(Quotes.blanked(message));
        double valence = lexicon.valence(reading);
        var hits = lexicon.frustration(reading);
        double said = points(hits) + (valence <= CLEARLY_NEGATIVE ? 1 : 0);
        return new Impression(scaled(valence), said, shouting.points(), words(message, reading, hits));
    }

    /** What one message says and how loud it is; only what is said lasts, for some write in capitals always. */
    private record Impression(double valence, double said, double loud, String words) {

        Mood after(double heat) {
            // who praises loudly is glad
            double heard = said == 0 && valence > GLAD ? 0 : loud;
            var frustration = level(said + heard + (said > 0 ? heat * LASTING : 0));
            return new Mood(valence, frustration, frustration == Frustration.NONE ? null : words);
        }
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
