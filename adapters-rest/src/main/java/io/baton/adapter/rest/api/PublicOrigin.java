package io.baton.adapter.rest.api;

import java.net.URI;
import java.util.Locale;

/**
 * Where Baton's own pages come from, as browsers write it in the header {@code Origin}. Made from {@code baton.public-url}, never from a request.
 *
 * @param value for example {@code https://baton.example.com}: without a default port, without a slash at its end
 */
public record PublicOrigin(String value) {

    /** The origin of a URL; throws {@link IllegalArgumentException} when it names no host. */
    public static PublicOrigin of(URI publicUrl) {
        var scheme = publicUrl.getScheme();
        var host = publicUrl.getHost();
        if (scheme == null || host == null) {
            throw new IllegalArgumentException("expected an absolute URL, not " + publicUrl);
        }
        return new PublicOrigin((scheme + "://" + host).toLowerCase(Locale.ROOT) + port(scheme, publicUrl.getPort()));
    }

    private static String port(String scheme, int port) {
        int usual = scheme.equalsIgnoreCase("https") ? 443 : 80;
        return port == -1 || port == usual ? "" : ":" + port;
    }
}
