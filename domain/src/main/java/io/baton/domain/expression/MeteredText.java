package io.baton.domain.expression;

/** A text that may be read only so often: {@code java.util.regex} knows no limit of its own. */
public final class MeteredText implements CharSequence {

    /** The text was read too often. */
    public static final class Exhausted extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Exhausted() {
            super("read too often", null, false, false);
        }
    }

    private final String text;
    private long left;

    /** A text of which so many characters may be read. */
    public MeteredText(String text, long reads) {
        this.text = text;
        this.left = reads;
    }

    @Override
    public char charAt(int index) {
        if (left-- <= 0) {
            throw new Exhausted();
        }
        return text.charAt(index);
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return text.subSequence(start, end);
    }

    @Override
    public String toString() {
        return text;
    }
}
