package io.baton.adapter.ai.knowledge;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Languages as the indexes are named: an article in {@code en-GB} answers a customer who writes {@code en}. */
final class Languages {

    private static final Pattern TAG = Pattern.compile("([A-Za-z]{2,3})(?:[-_][A-Za-z0-9]{2,8})*");
    private static final String NORWEGIAN = "no";
    private static final String BOKMAL = "nb";

    private Languages() {}

    /** The language of a BCP 47 tag without script and region; empty when it is none. */
    static Optional<String> primary(String tag) {
        var found = TAG.matcher(tag.strip());
        if (!found.matches()) {
            return Optional.empty();
        }
        var language = found.group(1).toLowerCase(Locale.ROOT);
        return Optional.of(language.equals(NORWEGIAN) ? BOKMAL : language);
    }
}
