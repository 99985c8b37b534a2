package io.baton.application.port.in.engine;

import java.util.List;

/** Engines that can't be chosen like this; nothing was saved. */
public final class EnginesRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * A value that does not fit.
     *
     * @param field as the API names it
     */
    public record Wrong(String field, String expected) {}

    private final transient List<Wrong> wrong;

    public EnginesRefused(List<Wrong> wrong) {
        super("the engines can't be chosen like this");
        this.wrong = List.copyOf(wrong);
    }

    /** Everything that does not fit. */
    public List<Wrong> wrong() {
        return wrong;
    }
}
