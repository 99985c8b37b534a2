package io.baton.adapter.ai.mood;

import java.util.regex.Pattern;

/**
 * What is loud without a word, in any language: capitals, repeated marks, angry faces. Capitals or marks alone are no frustration yet; marks
 * in two places and angry faces are. Who gives thanks or smiles is glad, however loud.
 *
 * @param points 0 to 4
 */
record Shouting(int points) {

    private static final Pattern MARKS = Pattern.compile("[!！]{3,}|[?？;]{3,}|[!?！？]*(?:\\?!|!\\?|？！|！？)[!?！？]+");
    private static final Pattern ANGRY = Pattern.compile("[😡🤬😠👿💢🖕🤡]|😤|>:\\(");
    private static final Pattern GLAD = Pattern.compile(
            "[😍😊🎉❤🥰😘👍🙏😀😃😄😁🤩💕💖🥳😂🤣]|(?iU)\\b(?:thanks?|thx|danke|gracias|merci|grazie|obrigad[oa]|"
                    + "dank|bedankt|tack|takk?|kiitos|dziękuję|dzięki|děkuji|ďakujem|mulțumesc|mersi|köszönöm|teşekkürler|спасибо|дякую|благодаря|"
                    + "хвала|hvala|terima kasih|cảm ơn|ευχαριστώ|شكرا|תודה|धन्यवाद)\\b|谢谢|ありがとう|감사|ขอบคุณ");
    private static final int WORDS = 2;
    private static final int LETTERS = 10;
    private static final double MOSTLY = 0.8;

    static Shouting of(String message) {
        int angry = ANGRY.matcher(message).find() ? 2 : 0;
        if (angry == 0 && GLAD.matcher(message).find()) {
            return new Shouting(0);
        }
        int marks = (int) Math.min(2, MARKS.matcher(message).results().count());
        return new Shouting(angry + marks + (inCapitals(message) ? 1 : 0));
    }

    private static boolean inCapitals(String message) {
        long capitals = message.codePoints().filter(Character::isUpperCase).count();
        long small = message.codePoints().filter(Character::isLowerCase).count();
        boolean enough = capitals + small >= LETTERS && message.strip().split("\\s+", -1).length >= WORDS;
        return enough && capitals >= MOSTLY * (capitals + small);
    }
}
