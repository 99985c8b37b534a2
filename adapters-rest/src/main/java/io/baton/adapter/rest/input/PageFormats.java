package io.baton.adapter.rest.input;

import java.util.function.Supplier;

/** How pages of lists that the store cuts are asked for. */
public final class PageFormats {

    /** How many items at most. */
    public static final Format<Integer> LIMIT = Format.wholeNumber(1, 200);
    /** The {@code next} of the page before. */
    public static final Format<String> CURSOR = Format.line(200);

    private PageFormats() {}

    /** Reads a page; a cursor that the store did not give out is the caller's mistake. */
    public static <T> T page(Supplier<T> read) {
        try {
            return read.get();
        } catch (IllegalArgumentException e) {
            var violations = new Violations();
            violations.wrong("cursor", "the next of a page given out before");
            throw violations.refusal();
        }
    }
}
