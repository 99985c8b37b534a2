package io.baton.application.service.verify;

import io.baton.application.port.out.flex.TwilioFailure;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Looks again and again until something is there or time is up.
 *
 * @param step how long one step may take
 * @param between how long to wait between two looks
 * @param pause waits; ends early when the thread is interrupted
 */
public record Watch(InstantSource clock, Duration step, Duration between, Pause pause) {

    /** Waits for a time. */
    @FunctionalInterface
    public interface Pause {

        /** Waits; false when the thread is to stop instead. */
        boolean pause(Duration time);
    }

    /** How waiting ended: what was seen, or what is missing. */
    record Outcome(boolean met, String seen) {}

    Outcome until(Instant end, Supplier<Look> looking, Expectation expectation) {
        var last = Look.nothing();
        var trouble = Optional.<TwilioFailure>empty();
        do {
            try {
                last = looking.get();
                trouble = Optional.empty();
                var seen = expectation.met(last);
                if (seen.isPresent()) {
                    return new Outcome(true, seen.get());
                }
            } catch (TwilioFailure e) {
                // Twilio may only be busy; the last trouble is told when time is up
                trouble = Optional.of(e);
            }
        } while (clock.instant().isBefore(end) && pause.pause(between));
        return new Outcome(false, trouble.map(Watch::told).orElse(expectation.missed(last)));
    }

    static String told(TwilioFailure failure) {
        return "Twilio did not do it: " + failure.getMessage() + ". Look at the check credentials";
    }

    /** When a step that begins now must be over. */
    Instant stepEnd() {
        return clock.instant().plus(step);
    }
}
