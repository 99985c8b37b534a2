package io.baton.domain.officehours;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.function.ToIntFunction;

/**
 * Hours of one weekday. A shift that ends at or before the time at which it begins ends on the next day; {@code 00:00} to {@code 00:00} is the whole
 * day.
 *
 * @param day the day on which it begins
 */
public record Shift(DayOfWeek day, LocalTime from, LocalTime to) {

    /**
     * When the shift is on a date. Where clocks spring over its beginning or end, that moment is the leap; where an hour comes twice, it begins with
     * the first and ends with the second, so that a shift never falls in two.
     */
    Opening on(LocalDate date, ZoneId zone) {
        var lastDay = to.isAfter(from) ? date : date.plusDays(1);
        return new Opening(
                moment(date.atTime(from), zone, offsets -> 0), moment(lastDay.atTime(to), zone, last -> last - 1));
    }

    private static Instant moment(LocalDateTime local, ZoneId zone, ToIntFunction<Integer> choice) {
        var rules = zone.getRules();
        var offsets = rules.getValidOffsets(local);
        return offsets.isEmpty()
                ? rules.getTransition(local).getInstant()
                : local.toInstant(offsets.get(choice.applyAsInt(offsets.size())));
    }
}
