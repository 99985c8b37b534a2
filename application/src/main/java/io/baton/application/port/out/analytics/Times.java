package io.baton.application.port.out.analytics;

import org.jspecify.annotations.Nullable;

/**
 * How long something took, in seconds.
 *
 * @param count how often it happened at all
 * @param average null when it never happened
 * @param percentiles null when it never happened or they were not asked for
 */
public record Times(long count, @Nullable Double average, @Nullable Percentiles percentiles) {

    /** So long it took at most in 50, 90 and 95 of 100 times. */
    public record Percentiles(double p50, double p90, double p95) {}
}
