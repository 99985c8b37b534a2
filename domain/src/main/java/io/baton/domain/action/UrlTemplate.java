package io.baton.domain.action;

import java.net.URI;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The URL of an action with placeholders in its path and query, for example {@code https://shop.example.com/orders/{order_number}}. Scheme, host and port
 * are fixed; a value can change neither them nor the number of path segments and query parameters, whatever it says.
 */
public record UrlTemplate(String value) {

    static final String HOST = label() + "(?:\\." + label() + ")*+";

    private static final String CHARACTERS =
            "(?:[A-Za-z0-9._~!$&'()*+,;=:@/-]++|%[0-9A-Fa-f]{2}|" + Placeholders.SHAPE + ")*+";
    private static final Pattern SHAPE = Pattern.compile("(?<scheme>https?)://(?<host>" + HOST
            + ")(?::(?<port>[1-9][0-9]{0,4}))?(?<path>(?:/" + CHARACTERS + ")?)(?<query>(?:\\?" + CHARACTERS + ")?)");
    private static final Pattern CLIMBING = Pattern.compile("(?:\\.|%2[eE]){1,2}");
    private static final Pattern NO_PART_OF_A_SEGMENT = Pattern.compile("[/\\\\\\p{Cntrl}]");
    private static final int MAX_CHARACTERS = 2000;
    private static final int MAX_PORT = 65_535;

    public UrlTemplate {
        var parts = SHAPE.matcher(value);
        if (value.length() > MAX_CHARACTERS
                || !parts.matches()
                || port(parts) > MAX_PORT
                || URI.create("http://" + parts.group("host")).getHost() == null
                || segments(parts).anyMatch(segment -> CLIMBING.matcher(segment).matches())) {
            throw new IllegalArgumentException(
                    "expected an http or https URL with placeholders in path and query only");
        }
    }

    private static String label() {
        return "[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?";
    }

    /** Whether it is called over TLS. */
    public boolean isEncrypted() {
        return parts().group("scheme").equals("https");
    }

    /** The host, in lower case. */
    public String host() {
        return parts().group("host").toLowerCase(Locale.ROOT);
    }

    /** The port, written or usual. */
    public int port() {
        return port(parts());
    }

    /** Whether the port is the usual one of the scheme. */
    public boolean hasUsualPort() {
        return port() == usualPort(parts());
    }

    /** Whether another URL leads to the same server: what a secret may be sent to (product.md 1.7). */
    public boolean hasOriginOf(UrlTemplate other) {
        return isEncrypted() == other.isEncrypted() && host().equals(other.host()) && port() == other.port();
    }

    /** The names of the values that it needs. */
    public Set<String> placeholders() {
        return Placeholders.in(value);
    }

    /**
     * The URL with its values, each percent-encoded.
     *
     * @throws ArgumentRefused when a value is missing, or would leave its path segment empty or reach beyond it
     */
    public URI with(ActionValues values) {
        var parts = parts();
        var path = segments(parts).map(segment -> segment(segment, values)).collect(Collectors.joining("/"));
        var query = filled(parts.group("query"), values, Filling.QUERY);
        return URI.create(parts.group("scheme") + "://" + host() + (hasUsualPort() ? "" : ":" + port()) + path + query);
    }

    private static String segment(String template, ActionValues values) {
        var filled = filled(template, values, Filling.PATH);
        if (!filled.equals(template)
                && (filled.isEmpty() || CLIMBING.matcher(filled).matches())) {
            throw new ArgumentRefused("A value of the path must not be empty, . or ..");
        }
        return filled;
    }

    private enum Filling {
        PATH,
        QUERY
    }

    private static String filled(String template, ActionValues values, Filling filling) {
        return Placeholders.replaced(template, name -> encoded(name, values, filling));
    }

    // servers and proxies differ in whether %2F and %5C part segments, so such a value is not sent at all
    private static String encoded(String name, ActionValues values, Filling filling) {
        var value = values.text(name);
        if (filling == Filling.PATH && NO_PART_OF_A_SEGMENT.matcher(value).find()) {
            throw new ArgumentRefused(name + " must not hold slashes, backslashes or control characters");
        }
        return PercentEncoding.of(value);
    }

    private Matcher parts() {
        var parts = SHAPE.matcher(value);
        if (!parts.matches()) {
            throw new IllegalStateException("a URL template is checked when it is made");
        }
        return parts;
    }

    private static Stream<String> segments(Matcher parts) {
        return Arrays.stream(parts.group("path").split("/", -1));
    }

    private static int port(Matcher parts) {
        var written = parts.group("port");
        return written == null ? usualPort(parts) : Integer.parseInt(written);
    }

    private static int usualPort(Matcher parts) {
        return parts.group("scheme").equals("https") ? 443 : 80;
    }
}
