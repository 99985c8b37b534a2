package io.baton.adapter.ai.action;

import com.networknt.schema.regex.RegularExpression;
import io.baton.domain.expression.MeteredText;
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
            return pattern.matcher(new MeteredText(text, READS)).find();
        } catch (MeteredText.Exhausted | StackOverflowError tooMuch) {
            return false;
        }
    }
}
