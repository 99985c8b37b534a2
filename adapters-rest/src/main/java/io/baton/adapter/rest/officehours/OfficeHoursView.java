package io.baton.adapter.rest.officehours;

import io.baton.domain.conversation.Channel;
import io.baton.domain.officehours.Closure;
import io.baton.domain.officehours.OfficeHours;
import io.baton.domain.officehours.Schedule;
import io.baton.domain.officehours.Shift;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.TreeMap;

/** Office hours as {@link OfficeHoursReader} reads them, and {@code now}. */
final class OfficeHoursView {

    private OfficeHoursView() {}

    static JsonObject of(OfficeHours hours, Instant now) {
        var view = Json.createObjectBuilder()
                .add("schedules", schedules(hours.schedules()))
                .add("channels", channels(hours.ofChannel()));
        var otherwise = hours.otherwise();
        (otherwise == null ? view.addNull("default") : view.add("default", otherwise))
                .add("outside", OfficeHoursReader.wire(hours.outside()));
        var outside = Json.createObjectBuilder();
        new TreeMap<>(hours.outsideOfChannel())
                .forEach((channel, wanted) -> outside.add(channel.wire(), OfficeHoursReader.wire(wanted)));
        return view.add("channelsOutside", outside).add("now", now(hours, now)).build();
    }

    private static JsonObjectBuilder schedules(Map<String, Schedule> schedules) {
        var view = Json.createObjectBuilder();
        new TreeMap<>(schedules).forEach((name, schedule) -> view.add(name, schedule(schedule)));
        return view;
    }

    private static JsonObjectBuilder schedule(Schedule schedule) {
        JsonArrayBuilder shifts = Json.createArrayBuilder();
        schedule.shifts().stream().map(OfficeHoursView::shift).forEach(shifts::add);
        JsonArrayBuilder closures = Json.createArrayBuilder();
        schedule.closures().stream().map(OfficeHoursView::closure).forEach(closures::add);
        return Json.createObjectBuilder()
                .add("zone", schedule.zone().getId())
                .add("shifts", shifts)
                .add("closures", closures);
    }

    private static JsonObjectBuilder shift(Shift shift) {
        return Json.createObjectBuilder()
                .add("day", ScheduleReader.wire(shift.day()))
                .add("from", shift.from().toString())
                .add("to", shift.to().toString());
    }

    private static JsonObjectBuilder closure(Closure closure) {
        var view = Json.createObjectBuilder();
        if (closure instanceof Closure.Day day) {
            return view.add("date", day.date().toString());
        }
        if (closure instanceof Closure.Days days) {
            return view.add("from", days.first().toString())
                    .add("to", days.last().toString());
        }
        var yearly = (Closure.EveryYear) closure;
        return view.add("yearly", yearly.day().toString().substring("--".length()));
    }

    private static JsonObjectBuilder channels(Map<Channel, String> names) {
        var view = Json.createObjectBuilder();
        new TreeMap<>(names).forEach((channel, name) -> view.add(channel.wire(), name));
        return view;
    }

    private static JsonObjectBuilder now(OfficeHours hours, Instant now) {
        var view = Json.createObjectBuilder();
        OfficeHoursReader.CHANNELS.forEach(channel -> view.add(channel.wire(), now(hours, channel, now)));
        return view;
    }

    // what is open opens next when it has closed: that is nobody's question
    private static JsonObjectBuilder now(OfficeHours hours, Channel channel, Instant now) {
        boolean open = hours.isOpen(channel, now);
        var view = Json.createObjectBuilder().add("open", open);
        if (open) {
            return view.addNull("nextOpening");
        }
        hours.nextOpening(channel, now)
                .map(opening -> opening.truncatedTo(ChronoUnit.SECONDS).toString())
                .ifPresentOrElse(opening -> view.add("nextOpening", opening), () -> view.addNull("nextOpening"));
        return view;
    }
}
