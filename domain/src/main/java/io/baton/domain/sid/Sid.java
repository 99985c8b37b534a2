package io.baton.domain.sid;

import java.util.regex.Pattern;

/**
 * A Twilio string identifier: a two-letter prefix and 32 hexadecimal digits.
 *
 * @see <a href="https://www.twilio.com/docs/glossary/what-is-a-sid">What is a SID</a>
 */
public interface Sid {

    /** The SID as Twilio writes it, for example {@code WT} and 32 hexadecimal digits. */
    String value();

    /** Whether the text is a SID with this prefix. */
    static boolean matches(String prefix, String text) {
        return Shape.HEX.matcher(text).matches() && text.startsWith(prefix);
    }

    /** Refuses anything but a SID with this prefix with an {@link IllegalArgumentException} that names the expectation. */
    static void require(String prefix, String text) {
        if (!matches(prefix, text)) {
            throw new IllegalArgumentException("expected " + prefix + " and 32 hexadecimal digits");
        }
    }

    /** Keeps the compiled pattern out of the interface's own names. */
    final class Shape {
        private static final Pattern HEX = Pattern.compile("[A-Z]{2}[0-9a-f]{32}");

        private Shape() {}
    }
}
