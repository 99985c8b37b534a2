package io.baton.adapter.persistence;

import io.baton.application.port.out.lane.SessionStore.Page;
import java.util.List;
import java.util.function.Function;

/** Cuts pages: one row more than asked for says that there is a next page. */
final class Pages {
    private Pages() {}

    static <T> Page<T> of(List<T> oneMore, int atMost, Function<T, String> place) {
        if (oneMore.size() <= atMost) {
            return new Page<>(oneMore, null);
        }
        List<T> items = oneMore.subList(0, atMost);
        return new Page<>(items, Cursor.of(place.apply(items.get(atMost - 1))));
    }
}
