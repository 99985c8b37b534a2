package io.baton.adapter.ai.text;

import java.util.regex.Pattern;

/** Parts of a text that belong to no language and no subject: addresses, numbers, codes. */
public final class References {

    // only from the start of a word: a long one would be read again from each of its letters
    private static final Pattern REFERENCE = Pattern.compile("https?://\\S+|www\\.\\S+|(?<!\\S)\\S+@\\S+"
            + "|(?<![\\p{L}\\p{N}_-])[\\p{L}\\p{N}_-]*\\d[\\p{L}\\p{N}_-]*");

    private References() {}

    /** The text with blanks in their place, so that everything else stays where it is. */
    public static String blanked(String text) {
        return REFERENCE.matcher(text).replaceAll(found -> " "
                .repeat(found.group().length()));
    }
}
