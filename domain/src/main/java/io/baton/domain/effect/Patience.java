package io.baton.domain.effect;

import java.time.Duration;

/**
 * How long an effect is tried before it is set aside with an incident (architecture.md, outcomes).
 *
 * <p>The handoff message waits the shortest: one that can't be sent must never block the handoff (product.md 3.2).
 */
public enum Patience {
    HANDOFF_MESSAGE(Duration.ofSeconds(15), Integer.MAX_VALUE),
    MESSAGE(Duration.ofMinutes(10), Integer.MAX_VALUE),
    RELEASE(Duration.ofMinutes(30), Integer.MAX_VALUE),
    ATTEMPTS(Duration.ofDays(1), 8);

    private static final int FEWEST = 3;

    private final Duration limit;
    private final int attempts;

    Patience(Duration limit, int attempts) {
        this.limit = limit;
        this.attempts = attempts;
    }

    /**
     * Whether an effect that was wanted this long ago and tried this often is to be set aside. However long ago: a server that comes back after a
     * crash still tries, looks and tries again.
     */
    public boolean isOver(Duration sinceWanted, int tried) {
        return (sinceWanted.compareTo(limit) > 0 && tried >= FEWEST) || tried >= attempts;
    }
}
