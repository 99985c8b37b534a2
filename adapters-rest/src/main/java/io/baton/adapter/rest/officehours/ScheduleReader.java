package io.baton.adapter.rest.officehours;

import io.baton.adapter.rest.input.Field;
import io.baton.adapter.rest.input.Format;
import io.baton.adapter.rest.input.JsonFields;
import io.baton.domain.officehours.Closure;
import io.baton.domain.officehours.Schedule;
import io.baton.domain.officehours.Shift;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Reads one schedule. Shifts may overlap: each minute counts once. */
final class ScheduleReader {

    private static final int MOST_SHIFTS = 100;
    private static final int MOST_CLOSURES = 500;
    private static final Set<String> ZONES = ZoneId.getAvailableZoneIds();
    private static final Format<ZoneId> ZONE =
            new Format<>("an IANA time zone such as Europe/Berlin", ScheduleReader::zone, false);
    private static final Format<DayOfWeek> DAY = Format.oneOf(DayOfWeek.values(), ScheduleReader::wire);
    private static final Format<LocalTime> TIME =
            new Format<>("a time from 00:00 to 23:59", text -> LocalTime.parse(ofLength(5, text)), false);
    private static final Format<LocalDate> DATE =
            new Format<>("a date such as 2026-12-24", text -> LocalDate.parse(ofLength(10, text)), false);
    private static final Format<MonthDay> YEARLY =
            new Format<>("a month and a day such as 12-25", text -> MonthDay.parse("--" + ofLength(5, text)), false);

    private final JsonFields fields;

    private ScheduleReader(JsonFields fields) {
        this.fields = fields;
    }

    /** The API's spelling of a weekday. */
    static String wire(DayOfWeek day) {
        return day.name().toLowerCase(Locale.ROOT);
    }

    static Schedule read(JsonFields fields) {
        return new ScheduleReader(fields).read();
    }

    private Schedule read() {
        var zone = fields.required("zone", ZONE).orElse(ZoneOffset.UTC);
        return new Schedule(zone, shifts(), closures());
    }

    private List<Shift> shifts() {
        List<Shift> shifts = new ArrayList<>();
        fields.objects("shifts", MOST_SHIFTS).forEach(each -> shift(each).ifPresent(shifts::add));
        return shifts;
    }

    private static Optional<Shift> shift(JsonFields each) {
        var day = each.required("day", DAY);
        var from = each.required("from", TIME);
        var to = each.required("to", TIME);
        if (!day.isGiven() || !from.isGiven() || !to.isGiven()) {
            return Optional.empty();
        }
        if (from.get().equals(to.get()) && !from.get().equals(LocalTime.MIDNIGHT)) {
            each.violations().wrong(each.path("to"), "another time than from; a whole day is 00:00 to 00:00");
        }
        return Optional.of(new Shift(day.get(), from.get(), to.get()));
    }

    private List<Closure> closures() {
        List<Closure> closures = new ArrayList<>();
        fields.objects("closures", MOST_CLOSURES).forEach(each -> closure(each).ifPresent(closures::add));
        return closures;
    }

    private static Optional<Closure> closure(JsonFields each) {
        var date = each.optional("date", DATE);
        var yearly = each.optional("yearly", YEARLY);
        var first = each.optional("from", DATE);
        var last = each.optional("to", DATE);
        boolean range = each.isGiven("from") || each.isGiven("to");
        if (kinds(each.isGiven("date"), each.isGiven("yearly"), range) != 1) {
            each.violations().wrong(each.path(), "either date, or from and to, or yearly");
            return Optional.empty();
        }
        if (date.isGiven()) {
            return Optional.of(new Closure.Day(date.get()));
        }
        return yearly.isGiven() ? Optional.of(new Closure.EveryYear(yearly.get())) : days(each, first, last);
    }

    private static int kinds(boolean date, boolean yearly, boolean range) {
        return (date ? 1 : 0) + (yearly ? 1 : 0) + (range ? 1 : 0);
    }

    private static Optional<Closure> days(JsonFields each, Field<LocalDate> first, Field<LocalDate> last) {
        if (first.isGiven() && last.isGiven()) {
            if (last.get().isBefore(first.get())) {
                each.violations().wrong(each.path("to"), "a date that is not before from");
                return Optional.empty();
            }
            return Optional.of(new Closure.Days(first.get(), last.get()));
        }
        if (first.isGiven() && !each.isGiven("to")) {
            each.violations().missing(each.path("to"), DATE.expected());
        }
        if (last.isGiven() && !each.isGiven("from")) {
            each.violations().missing(each.path("from"), DATE.expected());
        }
        return Optional.empty();
    }

    // no offsets: they know nothing of summer time
    private static ZoneId zone(String id) {
        if (!ZONES.contains(id)) {
            throw new IllegalArgumentException("no IANA zone");
        }
        return ZoneId.of(id);
    }

    // without it, seconds and years of many digits would pass
    private static String ofLength(int length, String text) {
        if (text.length() != length) {
            throw new IllegalArgumentException("written otherwise than expected");
        }
        return text;
    }
}
