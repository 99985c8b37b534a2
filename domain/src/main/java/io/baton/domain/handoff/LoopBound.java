package io.baton.domain.handoff;

import java.time.Duration;

/**
 * How often one customer address is handed off before it goes straight to humans (product.md 3.7).
 *
 * @param handoffs so many are fine
 * @param hours within which they count
 */
public record LoopBound(int handoffs, int hours) {

    /** Three in a day. */
    public static LoopBound defaults() {
        return new LoopBound(3, 24);
    }

    /** How far back handoffs count. */
    public Duration period() {
        return Duration.ofHours(hours);
    }

    /** Whether a customer goes straight to humans. */
    public boolean isExceededBy(int handoffsLately) {
        return handoffsLately > handoffs;
    }
}
