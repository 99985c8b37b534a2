package io.baton.adapter.ai.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import opennlp.tools.langdetect.Language;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;
import org.jspecify.annotations.Nullable;

/**
 * OpenNLP's language model: 103 languages told apart by groups of letters, about 36 MB in memory.
 *
 * @see <a href="https://opennlp.apache.org/models.html">OpenNLP models</a>
 */
final class LetterStatistics {

    private static final String MODEL = "langdetect-183.bin";
    /** The model's own codes for languages whose ISO 639-3 code Java does not shorten. */
    private static final Map<String, String> OTHER_CODES = Map.of(
            "cmn", "zh", "nan", "zh", "pes", "fa", "nob", "nb", "nno", "nb", "ekk", "et", "lvs", "lv", "zlm", "ms",
            "pnb", "pa", "bos", "hr");

    private final LanguageDetectorModel model;
    private final Map<String, String> shortCodes = new HashMap<>(OTHER_CODES);

    /** Loads the model from the class path, which takes about a second. */
    LetterStatistics() {
        try (InputStream in = open()) {
            model = new LanguageDetectorModel(in);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + MODEL, e);
        }
        for (String code : Locale.getISOLanguages()) {
            shortCodes.putIfAbsent(Locale.forLanguageTag(code).getISO3Language(), code);
        }
    }

    // in a WAR both jars stand in one class loader, beside the thread's own in other set-ups
    private static InputStream open() {
        @Nullable InputStream in = LetterStatistics.class.getClassLoader().getResourceAsStream(MODEL);
        if (in == null) {
            throw new IllegalStateException("no language model " + MODEL + " on the class path");
        }
        return in;
    }

    /** The logarithm of each candidate's probability, as BCP 47; the longer the text, the farther apart they are. */
    Map<String, Double> logarithms(String text, Set<String> candidates) {
        Map<String, Double> found = new HashMap<>();
        // the detector keeps state while it works, the model does not
        for (Language language : new LanguageDetectorME(model).predictLanguages(text)) {
            var code = shortCodes.getOrDefault(language.getLang(), language.getLang());
            if (candidates.contains(code)) {
                found.merge(code, Math.log(language.getConfidence()), Math::max);
            }
        }
        return found;
    }
}
