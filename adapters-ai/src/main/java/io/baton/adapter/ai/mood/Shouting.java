package io.baton.adapter.ai.mood;

import java.util.regex.Pattern;

/**
 * What is loud without a word: capitals and repeated marks. One of them alone is no frustration yet.
 *
 * @param points 0 to 2
 */
record Shouting(int points) {

    private static final Pattern MARKS = Pattern.compile("[!！]{3,}|[?？]{3,}|[!?！？]*(?:\\?!|!\\?|？！|！？)[!?！？]+");
    private static final int WORDS = 3;
    private static final int LETTERS = 10;
    private static final double MOSTLY = 0.8;

    static Shouting of(String message) {
        return new Shouting(
                (inCapitals(message) ? 1 : 0) + (MARKS.matcher(message).find() ? 1 : 0));
    }

    private static boolean inCapitals(String message) {
        long capitals = message.codePoints().filter(Character::isUpperCase).count();
        long small = message.codePoints().filter(Character::isLowerCase).count();
        boolean enough = capitals + small >= LETTERS && message.strip().split("\\s+", -1).length >= WORDS;
        return enough && capitals >= MOSTLY * (capitals + small);
    }
}
