package io.baton.domain.action;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A host that the actions of a connection may call, as {@code shop.example.com} or {@code shop.example.com:8443}. Without a port it is the usual one of
 * the URL's scheme. Nothing matches by pattern: each host is named.
 */
public record AllowedHost(String value) {

    private static final Pattern SHAPE =
            Pattern.compile("(?=[^:]{1,253}(:|$))" + UrlTemplate.HOST + "(:[1-9]\\d{0,4})?");

    public AllowedHost {
        value = value.toLowerCase(Locale.ROOT);
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("expected a host name and, if need be, a port");
        }
    }

    /** Whether a URL leads to this host and port. */
    public boolean permits(UrlTemplate url) {
        return value.contains(":")
                ? value.equals(url.host() + ":" + url.port())
                : value.equals(url.host()) && url.hasUsualPort();
    }
}
