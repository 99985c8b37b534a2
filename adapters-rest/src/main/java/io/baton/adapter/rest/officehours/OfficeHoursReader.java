package io.baton.adapter.rest.officehours;

import io.baton.adapter.rest.input.Format;
import io.baton.adapter.rest.input.JsonFields;
import io.baton.domain.conversation.Channel;
import io.baton.domain.officehours.OfficeHours;
import io.baton.domain.officehours.OutsideHours;
import io.baton.domain.officehours.Schedule;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads office hours, and names whatever is wrong with them by its path, for example {@code schedules.shop.shifts[2].from}. */
final class OfficeHoursReader {

    /** The channels that can have hours of their own. */
    static final List<Channel> CHANNELS = Arrays.stream(Channel.values())
            .filter(channel -> channel != Channel.UNKNOWN)
            .toList();

    private static final int MOST_SCHEDULES = 50;
    private static final Format<String> NAME = Format.matching(
            "1 to 60 letters, digits, blanks, hyphens or underscores",
            "[\\p{L}\\p{N}](?:[\\p{L}\\p{N} _-]{0,58}[\\p{L}\\p{N}])?");
    private static final Format<OutsideHours> OUTSIDE = Format.oneOf(OutsideHours.values(), OfficeHoursReader::wire);

    private final JsonFields body;

    private OfficeHoursReader(JsonFields body) {
        this.body = body;
    }

    /** The API's spelling of what happens outside of office hours. */
    static String wire(OutsideHours outside) {
        return outside.name().toLowerCase(Locale.ROOT);
    }

    static OfficeHours read(JsonFields body) {
        return new OfficeHoursReader(body).read();
    }

    private OfficeHours read() {
        var schedules = schedules();
        return new OfficeHours(
                schedules,
                ofChannels(schedules),
                known(body, "default", schedules),
                body.optional("outside", OUTSIDE).orElse(OutsideHours.HAND_OFF),
                outsideOfChannels());
    }

    private Map<String, Schedule> schedules() {
        Map<String, Schedule> schedules = new LinkedHashMap<>();
        body.object("schedules").ifPresent(all -> {
            if (all.names().size() > MOST_SCHEDULES) {
                body.violations().wrong(body.path("schedules"), "at most " + MOST_SCHEDULES + " schedules");
            }
            all.names().forEach(name -> schedule(all, name, schedules));
        });
        return schedules;
    }

    private void schedule(JsonFields all, String name, Map<String, Schedule> schedules) {
        if (NAME.read(name).isEmpty()) {
            all.violations().wrong(body.path("schedules"), "names of " + NAME.expected());
        }
        all.object(name)
                .ifPresentOrElse(
                        fields -> schedules.put(name, ScheduleReader.read(fields)), () -> refuseNothing(all, name));
    }

    private static void refuseNothing(JsonFields all, String name) {
        if (!all.isGiven(name)) {
            all.violations().missing(all.path(name), "an object with zone, shifts and closures");
        }
    }

    private Map<Channel, String> ofChannels(Map<String, Schedule> schedules) {
        Map<Channel, String> names = new EnumMap<>(Channel.class);
        body.object("channels")
                .ifPresent(fields -> CHANNELS.forEach(channel -> {
                    var name = known(fields, channel.wire(), schedules);
                    if (name != null) {
                        names.put(channel, name);
                    }
                }));
        return names;
    }

    private static @Nullable String known(JsonFields fields, String field, Map<String, Schedule> schedules) {
        var name = fields.optional(field, NAME).orNull();
        if (name != null && !schedules.containsKey(name)) {
            fields.violations().wrong(fields.path(field), "the name of one of the schedules");
            return null;
        }
        return name;
    }

    private Map<Channel, OutsideHours> outsideOfChannels() {
        Map<Channel, OutsideHours> outside = new EnumMap<>(Channel.class);
        body.object("channelsOutside")
                .ifPresent(fields -> CHANNELS.forEach(channel -> {
                    var wanted = fields.optional(channel.wire(), OUTSIDE).orNull();
                    if (wanted != null) {
                        outside.put(channel, wanted);
                    }
                }));
        return outside;
    }
}
