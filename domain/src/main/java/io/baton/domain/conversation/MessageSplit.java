package io.baton.domain.conversation;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Cuts a reply into messages of at most {@value #MAX_CHARACTERS} characters, at sentence boundaries where there are any (product.md 2.7).
 *
 * @see <a href="https://www.twilio.com/docs/conversations/conversations-limits">Conversations limits</a>
 */
public final class MessageSplit {

    /** The longest body that SMS and WhatsApp carry. */
    public static final int MAX_CHARACTERS = 1600;

    private MessageSplit() {}

    /** The parts in order, each trimmed and none empty; an empty text gives no part. */
    public static List<String> of(String text) {
        List<String> parts = new ArrayList<>();
        var rest = text.strip();
        while (rest.length() > MAX_CHARACTERS) {
            int cut = cut(rest);
            parts.add(rest.substring(0, cut).strip());
            rest = rest.substring(cut).strip();
        }
        if (!rest.isEmpty()) {
            parts.add(rest);
        }
        return parts;
    }

    private static int cut(String text) {
        int sentence = lastBoundary(BreakIterator.getSentenceInstance(Locale.ROOT), text);
        if (sentence > 0) {
            return sentence;
        }
        int line = lastBoundary(BreakIterator.getLineInstance(Locale.ROOT), text);
        return line > 0 ? line : wholeCharacter(text);
    }

    private static int lastBoundary(BreakIterator boundaries, String text) {
        boundaries.setText(text);
        int boundary = boundaries.preceding(MAX_CHARACTERS + 1);
        return boundary == BreakIterator.DONE ? 0 : boundary;
    }

    // half of a surrogate pair is no character: the customer would see a replacement mark
    private static int wholeCharacter(String text) {
        return Character.isLowSurrogate(text.charAt(MAX_CHARACTERS)) ? MAX_CHARACTERS - 1 : MAX_CHARACTERS;
    }
}
