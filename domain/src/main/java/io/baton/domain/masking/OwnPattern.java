package io.baton.domain.masking;

import io.baton.domain.expression.MeteredText;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A pattern at work. An expression that backtracks without end is stopped by the number of characters it reads. */
final class OwnPattern implements Masking {

    private static final long READS = 5_000_000;
    private static final long READS_A_CHARACTER = 500;
    private static final int LONG_ENOUGH_TO_SHOW_BACKTRACKING = 2_000;
    private static final String[] HARD = {"a", "1", "A", " ", "-", "a1", "1 ", "a ", "x@", "1-", ".", "_"};

    private final String shown;
    private final Pattern pattern;

    OwnPattern(MaskingPattern pattern) {
        this.shown = "[" + pattern.name().strip() + "]";
        this.pattern = Pattern.compile(pattern.regex());
    }

    @Override
    public String mask(String text) {
        try {
            return pattern.matcher(metered(text)).replaceAll(Matcher.quoteReplacement(shown));
        } catch (MeteredText.Exhausted | StackOverflowError tooMuch) {
            // the rest of the text is unread: it may hold what must not leave
            return shown;
        }
    }

    Optional<String> problem() {
        if (pattern.matcher("").find()) {
            return Optional.of("finds the empty text, and so everywhere");
        }
        for (String part : HARD) {
            if (isTooSlowFor(part.repeat(LONG_ENOUGH_TO_SHOW_BACKTRACKING / part.length()) + "!")) {
                return Optional.of("takes too long on long texts: no repetition inside a repetition");
            }
        }
        return Optional.empty();
    }

    private boolean isTooSlowFor(String text) {
        try {
            var matcher = pattern.matcher(metered(text));
            while (matcher.find()) {}
            return false;
        } catch (MeteredText.Exhausted | StackOverflowError tooMuch) {
            return true;
        }
    }

    private static MeteredText metered(String text) {
        return new MeteredText(text, READS + READS_A_CHARACTER * text.length());
    }
}
