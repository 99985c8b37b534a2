package io.baton.adapter.twilio.out;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How Twilio is called.
 *
 * @param timeout how long a call may take, from connecting to the last byte of the answer ({@code
 * baton.twilio.timeout})
 * @param edge Twilio's edge location; null for none
 * @param region Twilio's region; null for US1
 */
public record TwilioSettings(Duration timeout, @Nullable String edge, @Nullable String region) {

    public TwilioSettings {
        if (timeout.isNegative() || timeout.isZero()) {
            throw new IllegalArgumentException("expected a timeout above zero, not " + timeout);
        }
    }

    /** The same for calls that may take no longer than this. */
    public TwilioSettings within(Duration limit) {
        return timeout.compareTo(limit) > 0 ? new TwilioSettings(limit, edge, region) : this;
    }

    /** Ten seconds, neither edge nor region. */
    public static TwilioSettings defaults() {
        return new TwilioSettings(Duration.ofSeconds(10), null, null);
    }
}
