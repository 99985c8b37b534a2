package io.baton.domain.workflow.expression;

/** A token where none like it can stand; never leaves the reader. */
final class SyntaxMistake extends Exception {

    private static final long serialVersionUID = 1L;

    private final String what;

    SyntaxMistake(Token found) {
        this.what = "unexpected " + found;
    }

    String what() {
        return what;
    }
}
