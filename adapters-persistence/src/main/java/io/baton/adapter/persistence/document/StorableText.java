package io.baton.adapter.persistence.document;

/** PostgreSQL stores neither U+0000 nor half a surrogate pair; a customer who sends one must not stop the lane. */
public final class StorableText {
    private static final char REPLACEMENT = '\uFFFD';

    private StorableText() {}

    /** The same text, with U+FFFD in place of what cannot be stored. */
    public static String of(String text) {
        return text.codePoints().allMatch(StorableText::isStorable) ? text : replaced(text);
    }

    private static String replaced(String text) {
        return text.codePoints()
                .map(point -> isStorable(point) ? point : REPLACEMENT)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean isStorable(int point) {
        return point != 0 && (point < Character.MIN_SURROGATE || point > Character.MAX_SURROGATE);
    }
}
