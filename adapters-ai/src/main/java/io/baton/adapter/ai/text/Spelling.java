package io.baton.adapter.ai.text;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;

/** Tells a mistyped word from another word. */
public final class Spelling {

    private static final int SHORTEST = 4;
    private static final int LONG = 8;
    /** From so many letters on even the first may be wrong, when its neighbour on the keyboard was hit. */
    private static final int ANY_LETTER = 5;

    private Spelling() {}

    /**
     * Whether what was typed may be meant for the word: one slip in words of five letters and more, two in words of eight, swapped
     * neighbours from four, a letter left out from five. The first letter must be right, or "gift" would be "lift"; only in words of
     * five letters and more it may be the key beside it.
     */
    public static boolean isSlipOf(String typed, String word) {
        return isNear(strokes(typed), strokes(word)) && isLetters(typed);
    }

    private static boolean isNear(String typed, String word) {
        int length = Math.min(typed.length(), word.length());
        if (length < SHORTEST) {
            return false;
        }
        if (typed.charAt(0) != word.charAt(0)) {
            return length >= ANY_LETTER && beginsBeside(typed, word);
        }
        int slips = length >= LONG ? 2 : 1;
        if (Math.abs(typed.length() - word.length()) > slips) {
            return false;
        }
        if (strangers(typed, word) > slips || strangers(word, typed) > slips) {
            return false;
        }
        return length == SHORTEST ? isShortSlip(typed, word) : distance(typed, word) <= slips;
    }

    // a slip brings in one letter at most that the other word does not have: most words differ in more, and counting
    // them is cheap
    private static int strangers(String one, String other) {
        int strangers = 0;
        for (int at = 0; at < one.length(); at++) {
            if (other.indexOf(one.charAt(at)) < 0) {
                strangers++;
            }
        }
        return strangers;
    }

    private static boolean isShortSlip(String typed, String word) {
        return isSwapped(typed, word) || (typed.length() < word.length() && distance(typed, word) == 1);
    }

    private static boolean beginsBeside(String typed, String word) {
        boolean swapped = typed.charAt(0) == word.charAt(1) && typed.charAt(1) == word.charAt(0);
        int same = swapped ? 2 : 1;
        return (swapped || Keyboard.areNeighbours(typed.charAt(0), word.charAt(0)))
                && typed.substring(same).equals(word.substring(same));
    }

    // a Korean syllable is typed in two or three strokes
    private static String strokes(String word) {
        return !word.isEmpty() && UnicodeScript.of(word.charAt(0)) == UnicodeScript.HANGUL
                ? Normalizer.normalize(word, Normalizer.Form.NFD)
                : word;
    }

    /**
     * Whether what was typed is the word with letters left out, added or swapped; a wrong letter does not count, for it often makes another
     * word: "charged" is not "changed".
     */
    public static boolean isHurried(String typed, String word) {
        return isSlipOf(typed, word)
                && typed.charAt(0) == word.charAt(0)
                && (typed.length() != word.length() || isSwapped(typed, word));
    }

    private static boolean isSwapped(String typed, String word) {
        return typed.length() == word.length()
                && distance(typed, word) <= 2
                && typed.chars()
                        .sorted()
                        .boxed()
                        .toList()
                        .equals(word.chars().sorted().boxed().toList());
    }

    private static boolean isLetters(String typed) {
        return typed.codePoints().allMatch(Character::isLetter);
    }

    // optimal string alignment: insertion, deletion, substitution, swap of neighbours
    private static int distance(String a, String b) {
        int[][] cost = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            cost[i][0] = i;
        }
        for (int j = 0; j <= b.length(); j++) {
            cost[0][j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            for (int j = 1; j <= b.length(); j++) {
                cost[i][j] = step(a, b, cost, i, j);
            }
        }
        return cost[a.length()][b.length()];
    }

    private static int step(String a, String b, int[][] cost, int i, int j) {
        int same = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        int best = Math.min(cost[i - 1][j - 1] + same, 1 + Math.min(cost[i - 1][j], cost[i][j - 1]));
        boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(best, cost[i - 2][j - 2] + 1) : best;
    }
}
