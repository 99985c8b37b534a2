package io.baton.domain.handoff;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Sentences as readers see them, in any language: "Dr. Weber", "z.B. heute" and "am 12. März" end none. In doubt two sentences stay one, because
 * half a sentence misleads and a long one only takes room.
 */
public final class WholeSentences {

    private static final String ENDS = ".!?…։؟۔।॥";
    private static final String ENDS_WITHOUT_SPACE = "。！？｡";
    private static final String CLOSING = "\"'”’»)]」』】）";
    private static final int ORDINAL = 2;
    private static final Set<String> ABBREVIATIONS = Set.of(
            "dr", "mr", "mrs", "ms", "prof", "st", "jr", "sr", "bzw", "ca", "inkl", "exkl", "evtl", "ggf", "usw", "etc",
            "str", "approx", "vs", "incl", "excl", "sra", "srta", "dña", "ud", "uds", "mme", "mlle", "bd", "env", "sig",
            "dott", "ecc", "bijv", "dhr", "mevr", "mvr", "mw", "enz", "ul", "godz", "np", "tzn", "itp", "itd", "tj",
            "std", "zzgl", "abt");
    private static final Set<String> BEFORE_NUMBERS = Set.of(
            "no", "nos", "nr", "núm", "num", "art", "pág", "pag", "blz", "fig", "vol", "ref", "réf", "tel", "tél", "av",
            "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "okt", "nov", "dec", "dez", "ene",
            "abr", "ago", "dic");

    private WholeSentences() {}

    /** The sentences in order, each trimmed; a line break ends one, too. */
    public static List<String> of(String text) {
        List<String> sentences = new ArrayList<>();
        int start = 0;
        for (int end : ends(text)) {
            var sentence = text.substring(start, end).strip();
            if (!sentence.isEmpty()) {
                sentences.add(sentence);
            }
            start = end;
        }
        return sentences;
    }

    /** Where the sentences end, in order; the last is the end of the text. */
    static List<Integer> ends(String text) {
        List<Integer> ends = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            int behind = behindMarks(text, at);
            if (behind > at && isEnd(text, at, behind)) {
                ends.add(behind);
            }
            at = Math.max(behind, at + 1);
        }
        if (ends.isEmpty() || ends.get(ends.size() - 1) < text.length()) {
            ends.add(text.length());
        }
        return ends;
    }

    /**
     * The leading sentences that fit; words and an ellipsis when not even the first does. A quotation that is cut into is closed.
     *
     * @param length at least 10
     */
    public static String shorten(String text, int length) {
        if (text.length() <= length) {
            return text;
        }
        return ends(text).stream()
                .map(end -> closed(text.substring(0, end).strip()))
                .filter(part -> part.length() <= length)
                .reduce((shorter, longer) -> longer)
                .orElseGet(() -> words(text, length));
    }

    /** The text with its last quotation closed. */
    static String closed(String text) {
        return text.lastIndexOf('“') > text.lastIndexOf('”') ? text + "”" : text;
    }

    private static String words(String text, int length) {
        var words = BreakIterator.getWordInstance(Locale.ROOT);
        words.setText(text);
        // room for the ellipsis and a closing quotation mark
        int end = words.preceding(length - 1);
        var cut = text.substring(0, Math.max(end, 0)).strip();
        return closed((cut.isEmpty() ? wholeCharacters(text, length - 2) : cut) + "…");
    }

    // half of a surrogate pair is no character
    private static String wholeCharacters(String text, int length) {
        return text.substring(0, Character.isLowSurrogate(text.charAt(length)) ? length - 1 : length);
    }

    private static int behindMarks(String text, int at) {
        char mark = text.charAt(at);
        if (mark == '\n') {
            return at + 1;
        }
        if (ENDS.indexOf(mark) < 0 && ENDS_WITHOUT_SPACE.indexOf(mark) < 0) {
            return at;
        }
        int behind = at + 1;
        while (behind < text.length() && continues(text.charAt(behind))) {
            behind++;
        }
        return behind;
    }

    private static boolean continues(char mark) {
        return ENDS.indexOf(mark) >= 0 || ENDS_WITHOUT_SPACE.indexOf(mark) >= 0 || CLOSING.indexOf(mark) >= 0;
    }

    private static boolean isEnd(String text, int at, int behind) {
        char mark = text.charAt(at);
        if (mark == '\n' || ENDS_WITHOUT_SPACE.indexOf(mark) >= 0 || behind == text.length()) {
            return true;
        }
        if (!Character.isWhitespace(text.charAt(behind)) || goesOnInLowerCase(text, behind)) {
            return false;
        }
        return mark != '.' || behind > at + 1 || !isAbbreviated(text, at);
    }

    // "etc. and", "“Where is it?” she asked"
    private static boolean goesOnInLowerCase(String text, int at) {
        int next = at;
        while (next < text.length() && Character.isWhitespace(text.charAt(next)) && text.charAt(next) != '\n') {
            next++;
        }
        return next < text.length() && Character.isLowerCase(text.codePointAt(next));
    }

    private static boolean isAbbreviated(String text, int dot) {
        int start = dot;
        while (start > 0 && Character.isLetterOrDigit(text.charAt(start - 1))) {
            start--;
        }
        var word = text.substring(start, dot).toLowerCase(Locale.ROOT);
        boolean initial = word.length() == 1 && Character.isLetter(word.charAt(0));
        return initial
                || ABBREVIATIONS.contains(word)
                || isOrdinal(text, start, dot)
                || BEFORE_NUMBERS.contains(word) && isNumberNext(text, dot);
    }

    // "am 12. März", but not "it costs 3.95. Why?"
    private static boolean isOrdinal(String text, int start, int dot) {
        boolean decimal = start > 0 && ".,".indexOf(text.charAt(start - 1)) >= 0;
        return !decimal
                && dot > start
                && dot - start <= ORDINAL
                && text.substring(start, dot).chars().allMatch(Character::isDigit);
    }

    private static boolean isNumberNext(String text, int dot) {
        return text.substring(dot + 1).stripLeading().chars().limit(1).anyMatch(Character::isDigit);
    }
}
