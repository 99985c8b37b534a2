package io.baton.domain.officehours;

import io.baton.domain.conversation.Channel;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The office hours of a connection (product.md 3.5). A channel without a schedule is always open.
 *
 * @param schedules by their names
 * @param ofChannel the name of the schedule that a channel uses
 * @param otherwise the name for channels that name none; null means always open
 * @param outside what happens to handoffs while humans are away
 * @param outsideOfChannel the same for channels that differ
 */
public record OfficeHours(
        Map<String, Schedule> schedules,
        Map<Channel, String> ofChannel,
        @Nullable String otherwise,
        OutsideHours outside,
        Map<Channel, OutsideHours> outsideOfChannel) {

    public OfficeHours {
        schedules = Map.copyOf(schedules);
        ofChannel = Map.copyOf(ofChannel);
        outsideOfChannel = Map.copyOf(outsideOfChannel);
        requireKnown(schedules, ofChannel.values());
        requireKnown(schedules, otherwise == null ? List.of() : List.of(otherwise));
    }

    /** Humans are always there. */
    public static OfficeHours always() {
        return new OfficeHours(Map.of(), Map.of(), null, OutsideHours.HAND_OFF, Map.of());
    }

    private static void requireKnown(Map<String, Schedule> schedules, Collection<String> names) {
        for (String name : names) {
            if (!schedules.containsKey(name)) {
                throw new IllegalArgumentException("expected the name of a schedule, not " + name);
            }
        }
    }

    /** Whether humans serve the channel now. */
    public boolean isOpen(Channel channel, Instant now) {
        return schedule(channel).map(schedule -> schedule.isOpen(now)).orElse(true);
    }

    /** What happens to a handoff of the channel while humans are away. */
    public OutsideHours outside(Channel channel) {
        return outsideOfChannel.getOrDefault(channel, outside);
    }

    /** When humans next serve the channel: now while they do; empty when they do not within a year. */
    public Optional<Instant> nextOpening(Channel channel, Instant now) {
        var schedule = schedule(channel);
        return schedule.isEmpty() ? Optional.of(now) : schedule.get().nextOpening(now);
    }

    /** How long humans served the channel between two moments: what a limit of product.md 3.6 counts. */
    public Duration openTime(Channel channel, Instant from, Instant to) {
        return schedule(channel)
                .map(schedule -> schedule.openTime(from, to))
                .orElseGet(() -> Duration.between(from, to));
    }

    /** The schedule of a channel; empty when it is always open. */
    public Optional<Schedule> schedule(Channel channel) {
        return Optional.ofNullable(ofChannel.getOrDefault(channel, otherwise)).map(schedules::get);
    }
}
