package io.baton.domain.action;

/** A value can't be put into an action. The message names the value and says what is wrong for an engine to read; it never repeats it. */
public final class ArgumentRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public ArgumentRefused(String message) {
        super(message);
    }
}
