package io.baton.bootstrap.configuration;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/**
 * How Twilio is reached.
 *
 * @param apiBaseUrl where every REST call goes instead of Twilio's hosts: {@code {base}/{twilio host}/{path}}
 * @param timeout of one call
 */
public record TwilioSettings(
        Optional<URI> apiBaseUrl, Duration timeout, Optional<String> edge, Optional<String> region) {

    /** A lane's lease lasts 20 s and must outlast a call by 10 s (architecture.md, Recovery). */
    private static final Duration LONGEST = Duration.ofSeconds(10);

    static TwilioSettings read(SettingsReader settings, Mode mode) {
        return new TwilioSettings(
                apiBaseUrl(settings, mode),
                timeout(settings),
                settings.text("baton.twilio.edge"),
                settings.text("baton.twilio.region"));
    }

    private static Optional<URI> apiBaseUrl(SettingsReader settings, Mode mode) {
        String key = "baton.twilio.api-base-url";
        return settings.url(key).map(url -> mode == Mode.PRODUCTION ? Secure.required(key, url) : url);
    }

    private static Duration timeout(SettingsReader settings) {
        Duration timeout = settings.duration("baton.twilio.timeout", LONGEST);
        if (timeout.isZero() || timeout.compareTo(LONGEST) > 0) {
            throw new ConfigurationRefused(
                    "baton.twilio.timeout",
                    "must be above 0 and at most 10 s: a lane's lease is 20 s and must outlast it");
        }
        return timeout;
    }
}
