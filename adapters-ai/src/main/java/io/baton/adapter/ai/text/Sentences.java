package io.baton.adapter.ai.text;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Whole sentences of a text: nothing is ever cut in the middle of one when it can be helped. */
public final class Sentences {

    private Sentences() {}

    /** The sentences in order, each trimmed; a line break ends one, too. */
    public static List<String> of(String text, String language) {
        List<String> sentences = new ArrayList<>();
        for (String line : text.split("\\n+", -1)) {
            addTo(sentences, line, language);
        }
        return sentences;
    }

    private static void addTo(List<String> sentences, String line, String language) {
        var boundaries = BreakIterator.getSentenceInstance(Locale.forLanguageTag(language));
        boundaries.setText(line);
        int start = boundaries.first();
        for (int end = boundaries.next(); end != BreakIterator.DONE; start = end, end = boundaries.next()) {
            var sentence = line.substring(start, end).strip();
            if (!sentence.isEmpty()) {
                sentences.add(sentence);
            }
        }
    }

    /** The text in one line and within a length: whole if it fits, else whole sentences, else whole words and an ellipsis. */
    public static String shorten(String text, int length) {
        var line = text.strip().replaceAll("\\s+", " ");
        if (line.length() <= length) {
            return line;
        }
        var whole = leading(line, length);
        return whole.isEmpty() ? words(line, length) : whole;
    }

    private static String leading(String line, int length) {
        var boundaries = BreakIterator.getSentenceInstance(Locale.ROOT);
        boundaries.setText(line);
        int end = boundaries.preceding(length + 1);
        // a few words at most would be lost knowledge: then rather cut between words
        return end == BreakIterator.DONE || end < length / 3
                ? ""
                : line.substring(0, end).strip();
    }

    private static String words(String line, int length) {
        var boundaries = BreakIterator.getWordInstance(Locale.ROOT);
        boundaries.setText(line);
        int end = boundaries.preceding(length);
        var cut = line.substring(0, end == BreakIterator.DONE ? 0 : end).strip();
        return cut.isEmpty() ? firstCharacters(line, length) : cut + "…";
    }

    private static String firstCharacters(String line, int length) {
        int end = Character.isLowSurrogate(line.charAt(length - 1)) ? length - 2 : length - 1;
        return line.substring(0, end) + "…";
    }
}
