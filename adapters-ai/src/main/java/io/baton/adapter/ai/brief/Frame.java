package io.baton.adapter.ai.brief;

import java.util.Locale;
import java.util.ResourceBundle;

/** Baton's own words in a brief, in the agents' language; in English where there are none. */
final class Frame {

    private static final ResourceBundle.Control ENGLISH_OTHERWISE =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final ResourceBundle words;

    /**
     * The words of a language.
     *
     * @param agents BCP 47
     */
    Frame(String agents) {
        words = ResourceBundle.getBundle(
                "io.baton.adapter.ai.brief.frame",
                Locale.forLanguageTag(agents),
                Frame.class.getClassLoader(),
                ENGLISH_OTHERWISE);
    }

    String word(String key) {
        return words.getString(key);
    }

    /** A sentence with something in it; one that ends with a quotation gets its full stop unless the quotation has one. */
    String sentence(String key, String quoted) {
        var sentence = word(key).replace("{0}", quoted);
        return sentence.endsWith("”") && !endsItself(sentence) ? sentence + "." : sentence;
    }

    private static boolean endsItself(String sentence) {
        return sentence.matches("(?s).*[.!?…。！？؟।]”");
    }
}
