package io.baton.adapter.rest.analytics;

import io.baton.application.port.out.analytics.Times;
import io.baton.application.port.out.analytics.Times.Percentiles;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How long something took, in seconds with three decimals.
 *
 * @param count how often it happened; what never happened has no times
 * @param p50 so long at most in half of the cases; left out, like the others, for groups unless one dimension was asked for
 */
public record TimesView(
        long count,
        @Nullable BigDecimal average,
        @Nullable BigDecimal p50,
        @Nullable BigDecimal p90,
        @Nullable BigDecimal p95) {

    static TimesView from(Times times) {
        var spread = Optional.ofNullable(times.percentiles());
        return new TimesView(
                times.count(),
                rounded(times.average()),
                rounded(spread.map(Percentiles::p50).orElse(null)),
                rounded(spread.map(Percentiles::p90).orElse(null)),
                rounded(spread.map(Percentiles::p95).orElse(null)));
    }

    private static @Nullable BigDecimal rounded(@Nullable Double seconds) {
        return seconds == null ? null : BigDecimal.valueOf(seconds).setScale(3, RoundingMode.HALF_UP);
    }

    static List<String> header(String what) {
        return Stream.of("count", "average", "p50", "p90", "p95")
                .map(each -> what + "_" + each)
                .toList();
    }

    /** An unknown time is an empty cell. */
    List<String> cells() {
        return Stream.<@Nullable Object>of(count, average, p50, p90, p95)
                .map(value -> value == null ? "" : value.toString())
                .toList();
    }
}
