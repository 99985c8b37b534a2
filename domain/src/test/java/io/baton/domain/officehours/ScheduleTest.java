package io.baton.domain.officehours;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScheduleTest {

    private static final List<Shift> OFFICE = weekdays("09:00", "17:00");

    @ParameterizedTest
    @CsvSource({
        "2026-11-23T08:59:59+01:00, false, 2026-11-23T09:00:00+01:00",
        "2026-11-23T09:00:00+01:00, true,  2026-11-23T09:00:00+01:00",
        "2026-11-23T16:59:59+01:00, true,  2026-11-23T16:59:59+01:00",
        "2026-11-23T17:00:00+01:00, false, 2026-11-24T09:00:00+01:00",
        "2026-11-27T18:00:00+01:00, false, 2026-11-30T09:00:00+01:00",
        "2026-11-23T08:30:00Z,      true,  2026-11-23T08:30:00Z",
    })
    void opensAndClosesByLocalTime(OffsetDateTime now, boolean open, OffsetDateTime next) {
        opens(schedule("Europe/Berlin", OFFICE), now, open, next);
    }

    // clocks leap from 02:00 to 03:00 on 2026-03-29, and come back from 03:00 to 02:00 on 2026-10-25
    @ParameterizedTest
    @CsvSource({
        "09:00, 17:00, 2026-03-29T06:59:00Z, false, 2026-03-29T07:00:00Z",
        "09:00, 17:00, 2026-03-29T14:59:00Z, true,  2026-03-29T14:59:00Z",
        "09:00, 17:00, 2026-10-25T07:59:00Z, false, 2026-10-25T08:00:00Z",
        "09:00, 17:00, 2026-10-25T15:59:00Z, true,  2026-10-25T15:59:00Z",
        // begins in the leap: with it
        "02:30, 10:00, 2026-03-29T00:59:59Z, false, 2026-03-29T01:00:00Z",
        "02:30, 10:00, 2026-03-29T01:00:00Z, true,  2026-03-29T01:00:00Z",
        // ends in the leap: with it
        "22:00, 02:30, 2026-03-29T00:59:59Z, true,  2026-03-29T00:59:59Z",
        "22:00, 02:30, 2026-03-29T01:00:00Z, false, 2026-03-29T20:00:00Z",
        // begins in the hour that comes twice: with the first
        "02:30, 10:00, 2026-10-25T00:29:59Z, false, 2026-10-25T00:30:00Z",
        "02:30, 10:00, 2026-10-25T00:30:00Z, true,  2026-10-25T00:30:00Z",
        "02:30, 10:00, 2026-10-25T01:15:00Z, true,  2026-10-25T01:15:00Z",
        // ends in the hour that comes twice: with the second
        "22:00, 02:30, 2026-10-25T01:29:59Z, true,  2026-10-25T01:29:59Z",
        "22:00, 02:30, 2026-10-25T01:30:00Z, false, 2026-10-25T21:00:00Z",
    })
    void staysRightWhenClocksChange(
            LocalTime from, LocalTime to, OffsetDateTime now, boolean open, OffsetDateTime next) {
        opens(schedule("Europe/Berlin", daily(from, to)), now, open, next);
    }

    @ParameterizedTest
    @CsvSource({
        // a half-hour change
        "Australia/Lord_Howe, 09:00, 17:00, 2026-10-03T22:00:00Z, true,  2026-10-03T22:00:00Z",
        "Australia/Lord_Howe, 09:00, 17:00, 2026-10-02T22:00:00Z, false, 2026-10-02T22:30:00Z",
        // Samoa had no 30 December 2011
        "Pacific/Apia, 09:00, 17:00, 2011-12-30T05:00:00Z, false, 2011-12-30T19:00:00Z",
        // no change of clocks at all
        "Asia/Kolkata, 09:00, 17:00, 2026-03-29T03:30:00Z, true,  2026-03-29T03:30:00Z",
        // Egypt changes at midnight
        "Africa/Cairo, 00:00, 08:00, 2026-04-23T21:59:59Z, false, 2026-04-23T22:00:00Z",
        "America/New_York, 09:00, 17:00, 2026-03-08T12:59:59Z, false, 2026-03-08T13:00:00Z",
        "America/New_York, 09:00, 17:00, 2026-11-01T13:59:59Z, false, 2026-11-01T14:00:00Z",
    })
    void goesByTheZone(
            String zone, LocalTime from, LocalTime to, OffsetDateTime now, boolean open, OffsetDateTime next) {
        opens(schedule(zone, daily(from, to)), now, open, next);
    }

    // closed on Thursday, 24 December 2026; the night shift begins at 22:00 and ends at 06:00
    @ParameterizedTest
    @CsvSource({
        "2026-12-23T23:00:00+01:00, true,  2026-12-23T23:00:00+01:00",
        "2026-12-24T05:59:00+01:00, true,  2026-12-24T05:59:00+01:00",
        "2026-12-24T06:00:00+01:00, false, 2026-12-25T22:00:00+01:00",
        "2026-12-24T22:30:00+01:00, false, 2026-12-25T22:00:00+01:00",
        "2026-12-25T05:00:00+01:00, false, 2026-12-25T22:00:00+01:00",
    })
    void aNightShiftBelongsToTheDayOnWhichItBegins(OffsetDateTime now, boolean open, OffsetDateTime next) {
        var night = daily(LocalTime.parse("22:00"), LocalTime.parse("06:00"));
        opens(schedule("Europe/Berlin", night, new Closure.Day(LocalDate.parse("2026-12-24"))), now, open, next);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-12-24T10:00:00+01:00, 2027-01-04T09:00:00+01:00",
        "2027-01-01T10:00:00+01:00, 2027-01-04T09:00:00+01:00",
        "2028-05-01T10:00:00+02:00, 2028-05-02T09:00:00+02:00",
        "2028-02-29T10:00:00+01:00, 2028-03-01T09:00:00+01:00",
        "2027-02-26T18:00:00+01:00, 2027-03-01T09:00:00+01:00",
    })
    void closesForADayForDaysAndEveryYear(OffsetDateTime now, OffsetDateTime next) {
        var schedule = schedule(
                "Europe/Berlin",
                OFFICE,
                new Closure.Days(LocalDate.parse("2026-12-24"), LocalDate.parse("2027-01-01")),
                new Closure.EveryYear(MonthDay.of(5, 1)),
                new Closure.EveryYear(MonthDay.of(2, 29)));
        opens(schedule, now, false, next);
    }

    @Test
    void whoIsNeverThereHasNoNextOpening() {
        var now = Instant.parse("2026-11-23T10:00:00Z");

        assertThat(schedule("Europe/Berlin", List.of()).nextOpening(now)).isEmpty();
        assertThat(schedule(
                                "Europe/Berlin",
                                OFFICE,
                                new Closure.Days(LocalDate.parse("2026-01-01"), LocalDate.parse("2036-01-01")))
                        .nextOpening(now))
                .isEmpty();
    }

    @Test
    void midnightToMidnightIsTheWholeDay() {
        var always = schedule("Europe/Berlin", daily(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT));

        assertThat(always.isOpen(Instant.parse("2026-11-22T23:00:00Z"))).isTrue();
        assertThat(always.openTime(Instant.parse("2026-03-28T12:00:00Z"), Instant.parse("2026-03-30T12:00:00Z")))
                .isEqualTo(Duration.ofHours(48));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-23T10:00:00+01:00, 2026-11-23T10:05:00+01:00, PT5M",
        "2026-11-23T16:55:00+01:00, 2026-11-24T09:05:00+01:00, PT10M",
        "2026-11-27T16:00:00+01:00, 2026-11-30T10:00:00+01:00, PT2H",
        "2026-11-28T10:00:00+01:00, 2026-11-29T10:00:00+01:00, PT0S",
    })
    void countsOnlyOfficeHours(OffsetDateTime from, OffsetDateTime to, Duration open) {
        assertThat(schedule("Europe/Berlin", OFFICE).openTime(from.toInstant(), to.toInstant()))
                .isEqualTo(open);
    }

    @Test
    void shiftsThatOverlapCountOnce() {
        var twice = schedule(
                "Europe/Berlin",
                List.of(
                        new Shift(DayOfWeek.MONDAY, LocalTime.parse("09:00"), LocalTime.parse("13:00")),
                        new Shift(DayOfWeek.MONDAY, LocalTime.parse("12:00"), LocalTime.parse("17:00"))));

        assertThat(twice.openTime(Instant.parse("2026-11-22T00:00:00Z"), Instant.parse("2026-11-24T00:00:00Z")))
                .isEqualTo(Duration.ofHours(8));
    }

    private static void opens(Schedule schedule, OffsetDateTime now, boolean open, OffsetDateTime next) {
        assertThat(schedule.isOpen(now.toInstant())).isEqualTo(open);
        assertThat(schedule.nextOpening(now.toInstant())).contains(next.toInstant());
    }

    private static Schedule schedule(String zone, List<Shift> shifts, Closure... closures) {
        return new Schedule(ZoneId.of(zone), shifts, List.of(closures));
    }

    private static List<Shift> daily(LocalTime from, LocalTime to) {
        return Arrays.stream(DayOfWeek.values())
                .map(day -> new Shift(day, from, to))
                .toList();
    }

    private static List<Shift> weekdays(String from, String to) {
        return daily(LocalTime.parse(from), LocalTime.parse(to)).stream()
                .filter(shift -> shift.day().compareTo(DayOfWeek.SATURDAY) < 0)
                .toList();
    }
}
