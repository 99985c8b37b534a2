package io.baton.bootstrap.configuration;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads settings as what they mean, and refuses what they cannot mean. Blank counts as not given. */
final class SettingsReader {

    private static final Pattern DURATION = Pattern.compile("(\\d{1,6})\\s*(ms|s|m)");

    private final Settings settings;

    SettingsReader(Settings settings) {
        this.settings = settings;
    }

    Optional<String> text(String key) {
        return settings.find(key).map(String::strip).filter(value -> !value.isEmpty());
    }

    String text(String key, String otherwise) {
        return text(key).orElse(otherwise);
    }

    String required(String key, String because) {
        return text(key).orElseThrow(() -> new ConfigurationRefused(key, because));
    }

    int port(String key, int otherwise) {
        return text(key).map(value -> parsePort(key, value)).orElse(otherwise);
    }

    boolean flag(String key, boolean otherwise) {
        return text(key).map(value -> parseFlag(key, value)).orElse(otherwise);
    }

    Duration duration(String key, Duration otherwise) {
        return text(key).map(value -> parseDuration(key, value)).orElse(otherwise);
    }

    Optional<URI> url(String key) {
        return text(key).map(value -> parseUrl(key, value));
    }

    private static int parsePort(String key, String value) {
        if (value.matches("\\d{1,5}")) {
            int port = Integer.parseInt(value);
            if (port >= 1 && port <= 65535) {
                return port;
            }
        }
        throw new ConfigurationRefused(key, "must be a port from 1 to 65535, not '" + value + "'");
    }

    private static boolean parseFlag(String key, String value) {
        if (value.equalsIgnoreCase("true") || value.equalsIgnoreCase("false")) {
            return Boolean.parseBoolean(value);
        }
        throw new ConfigurationRefused(key, "must be true or false, not '" + value + "'");
    }

    private static Duration parseDuration(String key, String value) {
        Matcher matcher = DURATION.matcher(value);
        if (!matcher.matches()) {
            throw new ConfigurationRefused(key, "must be a duration such as '10 s' or '500 ms', not '" + value + "'");
        }
        long amount = Long.parseLong(matcher.group(1));
        return switch (matcher.group(2)) {
            case "ms" -> Duration.ofMillis(amount);
            case "s" -> Duration.ofSeconds(amount);
            default -> Duration.ofMinutes(amount);
        };
    }

    /** The value is not quoted in the refusal: a URL may carry a password. */
    private static URI parseUrl(String key, String value) {
        try {
            URI url = new URI(value.replaceAll("/+$", ""));
            boolean http = "http".equalsIgnoreCase(url.getScheme()) || "https".equalsIgnoreCase(url.getScheme());
            if (http && url.getHost() != null && url.getRawQuery() == null && url.getRawFragment() == null) {
                return url;
            }
        } catch (URISyntaxException e) {
            throw new ConfigurationRefused(key, "must be an http or https URL: " + e.getReason());
        }
        throw new ConfigurationRefused(key, "must be an http or https URL with a host and without query or fragment");
    }
}
