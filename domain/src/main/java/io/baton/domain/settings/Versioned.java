package io.baton.domain.settings;

import java.time.Instant;

/**
 * One version of a setting. Versions are kept, so that a session's timeline can name the one that decided (product.md 3.1).
 *
 * @param version counts from 1; 0 is the default of a setting that nobody saved
 * @param madeBy the login that saved it; empty for version 0
 */
public record Versioned<T>(int version, Instant madeAt, String madeBy, T value) {

    /** What holds while nothing was saved. */
    public static <T> Versioned<T> unsaved(T value) {
        return new Versioned<>(0, Instant.EPOCH, "", value);
    }
}
