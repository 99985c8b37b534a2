package io.baton.domain.masking;

/** A text that may be read only so often: {@code java.util.regex} knows no limit of its own. */
final class MeteredText implements CharSequence {

    private static final long READS = 5_000_000;
    private static final long READS_A_CHARACTER = 500;

    /** The text was read too often. */
    static final class Exhausted extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Exhausted() {
            super("read too often", null, false, false);
        }
    }

    private final String text;
    private long left;

    MeteredText(String text) {
        this.text = text;
        this.left = READS + READS_A_CHARACTER * text.length();
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
