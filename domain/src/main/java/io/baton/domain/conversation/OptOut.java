package io.baton.domain.conversation;

import java.util.Locale;
import java.util.Set;

/** The words by which an SMS or WhatsApp customer asks not to be written to (product.md 2.13). */
public final class OptOut {

    private static final Set<String> WORDS =
            Set.of("STOP", "STOPALL", "UNSUBSCRIBE", "CANCEL", "END", "QUIT", "REVOKE", "OPTOUT");

    private OptOut() {}

    /** Whether the message is only such a word, on a channel that honours them. */
    public static boolean isAskedFor(Channel channel, String text) {
        return channel.honoursOptOutWords() && WORDS.contains(text.strip().toUpperCase(Locale.ROOT));
    }
}
