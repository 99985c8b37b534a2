package io.baton.adapter.ai.text;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Which keys lie beside one another, on the keyboards for Latin and Cyrillic letters. */
final class Keyboard {

    private static final List<List<String>> LAYOUTS = List.of(
            List.of("qwertyuiop", "asdfghjkl", "zxcvbnm"),
            List.of("qwertzuiop", "asdfghjkl", "yxcvbnm"),
            List.of("йцукенгшщзх", "фывапролджэ", "ячсмитьбю"));

    private static final Set<String> PAIRS = pairs();

    private Keyboard() {}

    /** Whether a finger aimed at one key may hit the other. */
    static boolean areNeighbours(char one, char other) {
        return PAIRS.contains("" + one + other);
    }

    private static Set<String> pairs() {
        Set<String> pairs = new HashSet<>();
        for (List<String> layout : LAYOUTS) {
            for (int row = 0; row < layout.size(); row++) {
                addRow(pairs, layout.get(row), layout.get(row), 1);
                if (row > 0) {
                    // rows are shifted: a key touches two of the row above
                    addRow(pairs, layout.get(row), layout.get(row - 1), 0);
                    addRow(pairs, layout.get(row), layout.get(row - 1), 1);
                }
            }
        }
        return Set.copyOf(pairs);
    }

    private static void addRow(Set<String> pairs, String row, String other, int shift) {
        for (int at = 0; at < row.length() && at + shift < other.length(); at++) {
            pairs.add("" + row.charAt(at) + other.charAt(at + shift));
            pairs.add("" + other.charAt(at + shift) + row.charAt(at));
        }
    }
}
