package io.baton.adapter.ai.action;

import com.networknt.schema.regex.RegularExpression;
import java.util.regex.Pattern;

/** A regular expression of a schema, stopped when it backtracks without end: an engine chooses the text, and the text then counts as no match. */
final class MeteredExpression implements RegularExpression {

    private static final long READS = 1_000_000;

    private final Pattern pattern;

    MeteredExpression(String expression) {
        this.pattern = Pattern.compile(expression);
    }

    @Override
    public boolean matches(String text) {
        try {
            return pattern.matcher(new Metered(text)).find();
        } catch (Exhausted | StackOverflowError tooMuch) {
            return false;
        }
    }

    private static final class Exhausted extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private static final class Metered implements CharSequence {
        private final String text;
        private long left = READS;

        Metered(String text) {
            this.text = text;
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
}
