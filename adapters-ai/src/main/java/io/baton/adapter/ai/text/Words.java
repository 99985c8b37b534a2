package io.baton.adapter.ai.text;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Splits a text into comparable words and numbers its sentences and clauses. */
public final class Words {

    private static final Set<String> ENGLISH_ENDINGS = Set.of("t", "s", "re", "ve", "ll", "m", "d");
    private static final String APOSTROPHES = "'’ʼ‘`´";
    private static final String SENTENCE_ENDS = ".!?;…\n\r。！？；؟؛।";
    private static final String CLAUSE_ENDS = ",:()–—，、：،";

    private final String text;
    private final List<Word> words = new ArrayList<>();
    private int sentence;
    private int clause;

    private Words(String text) {
        this.text = text;
    }

    /** The words of the text in order; punctuation and symbols are left out. */
    public static List<Word> of(String text) {
        var words = new Words(text);
        words.read();
        return List.copyOf(words.words);
    }

    /** The comparable forms of the text's words in order. */
    public static List<String> forms(String text) {
        return of(text).stream().map(Word::form).toList();
    }

    private void read() {
        int at = 0;
        while (at < text.length()) {
            int next = isWordPart(at) ? endOfWord(at) : at + Character.charCount(text.codePointAt(at));
            if (isWordPart(at)) {
                words.add(new Word(Folding.fold(bare(at, next)), at, next, sentence, clause));
            } else {
                pause(at);
            }
            at = next;
        }
    }

    private void pause(int at) {
        boolean decimal = at > 0 && Character.isDigit(text.charAt(at - 1)) && isDigit(at + 1);
        if (decimal) {
            return;
        }
        char mark = text.charAt(at);
        if (SENTENCE_ENDS.indexOf(mark) >= 0) {
            sentence++;
            clause++;
        } else if (CLAUSE_ENDS.indexOf(mark) >= 0) {
            clause++;
        }
    }

    private int endOfWord(int start) {
        int at = start + Character.charCount(text.codePointAt(start));
        if (standsAlone(text.codePointAt(start))) {
            return at;
        }
        while (at < text.length()) {
            if (isWordPart(at) && !standsAlone(text.codePointAt(at))) {
                at += Character.charCount(text.codePointAt(at));
            } else if (isEnglishEnding(at)) {
                at++;
            } else {
                return at;
            }
        }
        return at;
    }

    // "don't" is one word, "l'agent" is two
    private boolean isEnglishEnding(int at) {
        if (APOSTROPHES.indexOf(text.charAt(at)) < 0) {
            return false;
        }
        int end = at + 1;
        while (end < text.length() && Character.isLetter(text.charAt(end))) {
            end++;
        }
        return ENGLISH_ENDINGS.contains(text.substring(at + 1, end).toLowerCase(Locale.ROOT));
    }

    private String bare(int start, int end) {
        var bare = new StringBuilder(end - start);
        text.substring(start, end)
                .chars()
                .filter(c -> APOSTROPHES.indexOf(c) < 0)
                .forEach(c -> bare.append((char) c));
        return bare.toString();
    }

    private boolean isDigit(int at) {
        return at < text.length() && Character.isDigit(text.charAt(at));
    }

    private boolean isWordPart(int at) {
        int letter = text.codePointAt(at);
        return Character.isLetterOrDigit(letter)
                || switch (Character.getType(letter)) {
                    case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK -> true;
                    default -> false;
                };
    }

    // Chinese, Japanese and Thai put no spaces between words
    private static boolean standsAlone(int letter) {
        return switch (UnicodeScript.of(letter)) {
            case HAN, HIRAGANA, KATAKANA, THAI, KHMER, LAO, MYANMAR -> true;
            default -> letter == 'ー';
        };
    }
}
