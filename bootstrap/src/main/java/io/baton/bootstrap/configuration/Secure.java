package io.baton.bootstrap.configuration;

import java.net.URI;
import java.util.Locale;

/** What may be called with secrets on board: https, or this very machine. */
final class Secure {

    private Secure() {}

    static URI required(String key, URI url) {
        if ("https".equalsIgnoreCase(url.getScheme()) || isLoopback(url.getHost())) {
            return url;
        }
        throw new ConfigurationRefused(key, "must be https in production, or http on loopback");
    }

    private static boolean isLoopback(String host) {
        String name = host.toLowerCase(Locale.ROOT);
        return name.equals("localhost") || name.equals("[::1]") || name.matches("127(\\.\\d{1,3}){3}");
    }
}
