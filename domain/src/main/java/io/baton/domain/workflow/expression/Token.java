package io.baton.domain.workflow.expression;

import java.util.Locale;

/**
 * A piece of an expression.
 *
 * @param text a string's without its quotes
 */
record Token(Kind kind, String text) {

    enum Kind {
        STRING,
        NUMBER,
        WORD,
        SYMBOL,
        /** A character that has no place in the language. */
        STRAY,
        END
    }

    /** The spelling by which operators and literals are found; they are read in any case. */
    String word() {
        return kind == Kind.WORD || kind == Kind.SYMBOL ? text.toUpperCase(Locale.ROOT) : "";
    }

    @Override
    public String toString() {
        return kind == Kind.END ? "the end" : "'" + text + "'";
    }
}
