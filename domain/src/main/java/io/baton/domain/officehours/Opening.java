package io.baton.domain.officehours;

import java.time.Duration;
import java.time.Instant;

/**
 * A stretch of time in which humans are there.
 *
 * @param end exclusive
 */
record Opening(Instant start, Instant end) {

    boolean contains(Instant moment) {
        return !moment.isBefore(start) && moment.isBefore(end);
    }

    boolean isEmpty() {
        return !start.isBefore(end);
    }

    /** How much of it lies between two moments. */
    Duration within(Instant from, Instant to) {
        var first = start.isAfter(from) ? start : from;
        var last = end.isBefore(to) ? end : to;
        return first.isBefore(last) ? Duration.between(first, last) : Duration.ZERO;
    }

    /** Whether the other one begins before this one is over, or as it ends. */
    boolean isFollowedBy(Opening other) {
        return !other.start.isAfter(end);
    }

    Opening joined(Opening other) {
        return new Opening(start.isBefore(other.start) ? start : other.start, end.isAfter(other.end) ? end : other.end);
    }
}
