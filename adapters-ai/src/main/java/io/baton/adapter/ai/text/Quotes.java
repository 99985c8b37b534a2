package io.baton.adapter.ai.text;

import java.util.regex.Pattern;

/** What a customer puts in quotation marks: words of others, or a title. */
public final class Quotes {

    private static final Pattern QUOTED =
            Pattern.compile("\"[^\"]{1,200}\"|“[^”]{1,200}”|„[^“”]{1,200}[“”]|«[^»]{1,200}»"
                    + "|「[^」]{1,200}」|『[^』]{1,200}』|《[^》]{1,200}》"
                    + "|‘[^’]{2,200}’(?!\\p{L})|(?<![\\p{L}\\d])'[^']{2,200}'(?![\\p{L}\\d])");
    private static final int WORDS_AROUND = 3;

    private Quotes() {}

    /** The text with blanks instead of quotes, so that every other word keeps its place; the text itself when it is hardly more than a quote. */
    public static String blanked(String text) {
        var bare = QUOTED.matcher(text)
                .replaceAll(quote -> " ".repeat(quote.group().length()));
        return Words.of(bare).size() < WORDS_AROUND ? text : bare;
    }
}
