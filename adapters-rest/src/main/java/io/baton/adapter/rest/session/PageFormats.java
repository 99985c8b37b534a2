package io.baton.adapter.rest.session;

import io.baton.adapter.rest.input.Format;
import io.baton.adapter.rest.input.Violations;
import java.util.function.Supplier;

/** How pages of sessions and timelines are asked for. */
final class PageFormats {

    static final Format<Integer> LIMIT = Format.wholeNumber(1, 200);
    static final Format<String> CURSOR = Format.line(200);

    private PageFormats() {}

    /** Reads a page; a cursor that the store did not give out is the caller's mistake. */
    static <T> T page(Supplier<T> read) {
        try {
            return read.get();
        } catch (IllegalArgumentException e) {
            var violations = new Violations();
            violations.wrong("cursor", "the next of a page given out before");
            throw violations.refusal();
        }
    }
}
