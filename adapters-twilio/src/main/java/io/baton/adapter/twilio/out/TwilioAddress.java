package io.baton.adapter.twilio.out;

import java.net.URI;
import java.net.URL;
import org.jspecify.annotations.Nullable;

/**
 * Where Twilio's API is reached: at its own hosts, or at {@code {base}/{twilio host}/{path}} (architecture.md,
 * {@code baton.twilio.api-base-url}).
 *
 * @param base null means Twilio itself
 */
record TwilioAddress(@Nullable URI base) {

    /**
     * The address for a URL of Twilio's. Page URLs come out of answers, and credentials go with every call:
     * anything but an https host of Twilio's, or what already lies under the base, is an {@link UnreadableAnswer}.
     */
    URI of(URL twilio) {
        var url = twilio.toString();
        if (base != null && url.startsWith(withSlash(base))) {
            return URI.create(url);
        }
        if (!twilio.getProtocol().equals("https") || !twilio.getHost().endsWith(".twilio.com")) {
            throw new UnreadableAnswer("a page of an answer lies outside Twilio");
        }
        return URI.create(base == null ? url : withSlash(base) + twilio.getHost() + twilio.getFile());
    }

    private static String withSlash(URI base) {
        var text = base.toString();
        return text.endsWith("/") ? text : text + "/";
    }
}
