package io.baton.adapter.persistence;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.function.Function;

/** The place after a page, opaque to whoever carries it. */
final class Cursor {
    private Cursor() {}

    static String of(String place) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(place.getBytes(StandardCharsets.UTF_8));
    }

    /** Reads the place back; throws {@link IllegalArgumentException} for a cursor that was not given out. */
    static <T> T read(String cursor, Function<String, T> place) {
        try {
            return place.apply(new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8));
        } catch (RuntimeException e) {
            throw new IllegalArgumentException("not a cursor that was given out", e);
        }
    }
}
