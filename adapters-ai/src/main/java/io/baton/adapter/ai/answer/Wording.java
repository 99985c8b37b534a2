package io.baton.adapter.ai.answer;

import io.baton.adapter.ai.text.Markdown;
import io.baton.adapter.ai.text.Sentences;
import java.util.regex.Pattern;

/** Texts of an engine, made fit for customers and agents. */
public final class Wording {

    /** The longest reply, in characters: four messages of WhatsApp. */
    public static final int LONGEST_REPLY = 6_400;

    private static final int LONGEST_PHRASE = 120;
    private static final int LONGEST_VALUE = 200;
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Co}\\p{Cn}&&[^\\n\\t]]");

    private Wording() {}

    /** The text without control characters and spaces around it, line breaks kept. */
    public static String clean(String text) {
        return UNSEEN.matcher(text.replace("\r\n", "\n")).replaceAll("").strip();
    }

    /** The text without markup, too. */
    public static String plain(String text) {
        return Markdown.plain(clean(text));
    }

    /** A reason for agents: one line, without markup, short. */
    public static String phrase(String text) {
        return Sentences.shorten(plain(text), LONGEST_PHRASE);
    }

    /** A value that a customer gave: one line, short. */
    public static String value(String text) {
        return Sentences.shorten(clean(text), LONGEST_VALUE);
    }
}
