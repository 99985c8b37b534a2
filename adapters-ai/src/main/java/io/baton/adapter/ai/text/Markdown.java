package io.baton.adapter.ai.text;

import java.util.regex.Pattern;

/** Turns Markdown into the plain text that every channel can show (product.md 2.7). */
public final class Markdown {

    private static final Pattern IMAGE = Pattern.compile("!\\[([^\\]]*)]\\([^)]*\\)");
    private static final Pattern LINK = Pattern.compile("\\[([^\\]]+)]\\((?!#)([^)\\s]+)[^)]*\\)");
    private static final Pattern EMPHASIS =
            Pattern.compile("(?<!\\w)(\\*\\*|__|\\*|_|`)(?=\\S)(.+?)(?<=\\S)\\1(?!\\w)");
    private static final Pattern BULLET = Pattern.compile("(?m)^\\s*[-*+]\\s+");
    private static final Pattern QUOTE = Pattern.compile("(?m)^\\s*>\\s?");
    private static final Pattern HTML = Pattern.compile("<!--.*?-->|</?[a-zA-Z][^>]*>", Pattern.DOTALL);
    private static final Pattern SOFT_BREAK = Pattern.compile("(?<!\\n)\\n(?!\\n|– |\\d+\\. )");

    private Markdown() {}

    /** The text without markup; links keep their address in parentheses, bullets become dashes. */
    public static String plain(String markdown) {
        var text = HTML.matcher(markdown.replace("\r\n", "\n")).replaceAll("");
        text = IMAGE.matcher(text).replaceAll("$1");
        text = LINK.matcher(text).replaceAll("$1 ($2)");
        text = BULLET.matcher(text).replaceAll("– ");
        text = QUOTE.matcher(text).replaceAll("");
        // emphasis may be nested once: ***very* strong**
        text = EMPHASIS.matcher(EMPHASIS.matcher(text).replaceAll("$2")).replaceAll("$2");
        return SOFT_BREAK
                .matcher(text)
                .replaceAll(" ")
                .replaceAll("[ \\t]+", " ")
                .strip();
    }
}
