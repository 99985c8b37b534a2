package io.baton.application.service.lane;

import java.time.Duration;

/**
 * The times of lanes.
 *
 * @param lease how long a server holds a lane without renewing it
 * @param callTimeout the longest a call to Twilio may take; the lease must be 10 s longer (architecture.md, Recovery)
 * @param secondLook how long an effect of unknown outcome rests before it is looked for
 */
public record LaneTimes(Duration lease, Duration callTimeout, Duration secondLook) {

    private static final Duration MARGIN = Duration.ofSeconds(10);

    /** What architecture.md gives. */
    public static LaneTimes defaults(Duration callTimeout) {
        return new LaneTimes(Duration.ofSeconds(20), callTimeout, Duration.ofSeconds(2));
    }

    /** The same, refused with an {@link IllegalArgumentException} when the lease leaves no time for a call. */
    public LaneTimes checked() {
        if (lease.compareTo(callTimeout.plus(MARGIN)) < 0) {
            throw new IllegalArgumentException("baton.twilio.timeout must be at most "
                    + lease.minus(MARGIN).toSeconds() + " s");
        }
        return this;
    }
}
