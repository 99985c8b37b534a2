package io.baton.adapter.ai.text;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Brings a word into the form in which words are compared: lower case, no accents, no stretched letters. */
public final class Folding {

    // combining accents, Arabic vowel marks and hamza, tatweel; not the vowel signs of Indic scripts, which are letters
    private static final Pattern MARKS = Pattern.compile("[\\u0300-\\u036F\\u064B-\\u0655\\u0670\\u0640]");
    private static final Pattern STRETCHED = Pattern.compile("(\\p{L})\\1{2,}");

    private Folding() {}

    /** The comparable form of a word. */
    public static String fold(String word) {
        var bare = MARKS.matcher(Normalizer.normalize(word, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        var plain =
                MARKS.matcher(Normalizer.normalize(bare, Normalizer.Form.NFD)).replaceAll("");
        return STRETCHED
                .matcher(letters(Normalizer.normalize(plain, Normalizer.Form.NFC)))
                .replaceAll("$1");
    }

    private static String letters(String word) {
        var plain = new StringBuilder(word.length());
        word.codePoints().forEach(letter -> plain.append(letter(letter)));
        return plain.toString();
    }

    // letters that Unicode does not take apart, and the spellings that Arabic writers use for one another
    private static String letter(int letter) {
        return switch (letter) {
            case 'ß' -> "ss";
            case 'æ' -> "ae";
            case 'œ' -> "oe";
            case 'ø' -> "o";
            case 'ł' -> "l";
            case 'đ' -> "d";
            case 'ı' -> "i";
            case 'ς' -> "σ";
            case 'ى' -> "ي";
            case 'ة' -> "ه";
            case 'ی' -> "ي";
            case 'ک' -> "ك";
            default -> Character.toString(letter);
        };
    }
}
