package io.baton.domain.masking;

import java.util.Optional;
import java.util.regex.PatternSyntaxException;

/**
 * What a connection wants hidden beside card numbers and IBANs.
 *
 * @param name stands in the text where something was hidden, for example {@code [customer number]}
 * @param regex a Java regular expression
 */
public record MaskingPattern(String name, String regex) {

    /** The longest name, in characters. */
    public static final int LONGEST_NAME = 40;

    /** The longest expression, in characters. */
    public static final int LONGEST_REGEX = 300;

    /** Why the pattern can't be used: not a regular expression, finds the empty text, or takes too long; empty when it can. */
    public Optional<String> problem() {
        if (name.isBlank() || name.length() > LONGEST_NAME) {
            return Optional.of("the name must have 1 to " + LONGEST_NAME + " characters");
        }
        if (regex.isEmpty() || regex.length() > LONGEST_REGEX) {
            return Optional.of("the regex must have 1 to " + LONGEST_REGEX + " characters");
        }
        try {
            return new OwnPattern(this).problem();
        } catch (PatternSyntaxException e) {
            return Optional.of("not a regular expression: " + e.getDescription());
        }
    }
}
