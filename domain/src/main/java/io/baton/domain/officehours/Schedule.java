package io.baton.domain.officehours;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * When humans are there, week by week (product.md 3.5).
 *
 * @param zone an IANA zone; all times are its local times
 */
public record Schedule(ZoneId zone, List<Shift> shifts, List<Closure> closures) {

    // yearly closures come round: who has no opening within a year and a day has none
    private static final int FARTHEST_DAYS = 367;

    public Schedule {
        shifts = List.copyOf(shifts);
        closures = List.copyOf(closures);
    }

    /** Whether humans are there. */
    public boolean isOpen(Instant moment) {
        return openings(day(moment).minusDays(1), day(moment)).anyMatch(opening -> opening.contains(moment));
    }

    /** When humans are next there: the moment itself while they are; empty when they are not within a year. */
    public Optional<Instant> nextOpening(Instant moment) {
        return isOpen(moment)
                ? Optional.of(moment)
                : openings(day(moment), day(moment).plusDays(FARTHEST_DAYS))
                        .map(Opening::start)
                        .filter(moment::isBefore)
                        .findFirst();
    }

    /** How long humans were there between two moments; each minute counts once, however many shifts it lies in. */
    public Duration openTime(Instant from, Instant to) {
        var sum = Duration.ZERO;
        Opening running = null;
        for (var opening : openings(day(from).minusDays(1), day(to)).toList()) {
            if (running != null && running.isFollowedBy(opening)) {
                running = running.joined(opening);
            } else {
                sum = sum.plus(running == null ? Duration.ZERO : running.within(from, to));
                running = opening;
            }
        }
        return sum.plus(running == null ? Duration.ZERO : running.within(from, to));
    }

    private LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, zone);
    }

    private Stream<Opening> openings(LocalDate first, LocalDate last) {
        return first.datesUntil(last.plusDays(1)).filter(this::isServed).flatMap(this::openings);
    }

    private boolean isServed(LocalDate date) {
        return closures.stream().noneMatch(closure -> closure.covers(date));
    }

    private Stream<Opening> openings(LocalDate date) {
        return shifts.stream()
                .filter(shift -> shift.day() == date.getDayOfWeek())
                .map(shift -> shift.on(date, zone))
                .filter(opening -> !opening.isEmpty())
                .sorted(Comparator.comparing(Opening::start));
    }
}
