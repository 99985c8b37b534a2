package io.baton.adapter.rest.analytics;

import io.baton.adapter.rest.input.Format;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.chrono.ChronoLocalDate;
import java.util.Optional;

/**
 * One end of a period: a day, of which the zone says when it begins and is over, or a moment.
 *
 * @param day empty for a moment
 * @param moment of a day: its beginning in UTC
 */
record PeriodEnd(Optional<LocalDate> day, Instant moment) {

    static final Format<PeriodEnd> FORMAT = new Format<>(
            "a date such as 2026-01-31, or a date and time with zone such as 2026-01-31T12:00:00Z, of the years 2000 to 2999",
            PeriodEnd::read,
            false);

    private static final ChronoLocalDate FIRST = LocalDate.of(2000, 1, 1);
    private static final ChronoLocalDate LAST = LocalDate.of(2999, 12, 31);

    /** When a period begins that begins with it. */
    Instant asFrom(ZoneId zone) {
        return day.map(date -> date.atStartOfDay(zone).toInstant()).orElse(moment);
    }

    /** When a period is over that ends with it: a day counts to its end. */
    Instant asTo(ZoneId zone) {
        return day.map(date -> date.plusDays(1).atStartOfDay(zone).toInstant()).orElse(moment);
    }

    private static PeriodEnd read(String text) {
        return text.contains("T") ? ofMoment(Instant.parse(text)) : ofDay(LocalDate.parse(text));
    }

    private static PeriodEnd ofMoment(Instant moment) {
        requireOurTimes(moment.atOffset(ZoneOffset.UTC).toLocalDate());
        return new PeriodEnd(Optional.empty(), moment);
    }

    private static PeriodEnd ofDay(LocalDate day) {
        requireOurTimes(day);
        return new PeriodEnd(Optional.of(day), day.atStartOfDay(ZoneOffset.UTC).toInstant());
    }

    // what is further away than a database reaches would be no mistake of the caller's but of ours
    private static void requireOurTimes(LocalDate day) {
        if (day.isBefore(FIRST) || day.isAfter(LAST)) {
            throw new DateTimeException("out of range");
        }
    }
}
