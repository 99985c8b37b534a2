package io.baton.adapter.twilio.openapi;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.net.URLDecoder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A request that Baton sent, as it arrived at a base URL.
 *
 * @param host Twilio's host, for example {@code taskrouter.twilio.com}
 * @param path the path at that host
 * @param query the raw query; null when there is none
 * @param headers names without regard to case
 */
public record SentRequest(
        String method,
        String host,
        String path,
        @Nullable String query,
        Map<String, List<String>> headers,
        String body) {

    /**
     * Reads the request of a URI that is written {@code {base path}/{twilio host}/{path}}.
     *
     * @param basePath the path of the base URL, without a slash at its end
     */
    public static SentRequest of(
            String method, String basePath, URI uri, Map<String, List<String>> headers, byte[] body) {
        var rest = uri.getRawPath().substring(basePath.length() + 1);
        int slash = rest.indexOf('/');
        var caseless = new TreeMap<String, List<String>>(String.CASE_INSENSITIVE_ORDER);
        caseless.putAll(headers);
        return new SentRequest(
                method,
                rest.substring(0, slash),
                rest.substring(slash),
                uri.getRawQuery(),
                caseless,
                new String(body, UTF_8));
    }

    /** The parameters of the query. */
    public Map<String, List<String>> queryParameters() {
        return decoded(query == null ? "" : query);
    }

    /** The fields of the form. */
    public Map<String, List<String>> form() {
        return decoded(body);
    }

    /** The only value of a form field. */
    public String form(String name) {
        return only(form(), name);
    }

    /** The only value of a query parameter. */
    public String query(String name) {
        return only(queryParameters(), name);
    }

    /** The only value of a header. */
    public String header(String name) {
        return only(headers, name);
    }

    private static String only(Map<String, List<String>> values, String name) {
        var found = values.getOrDefault(name, List.of());
        if (found.size() != 1) {
            throw new AssertionError("expected " + name + " once, found it " + found.size() + " times");
        }
        return found.get(0);
    }

    private static Map<String, List<String>> decoded(String text) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        for (String pair : text.split("&", -1)) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                values.computeIfAbsent(URLDecoder.decode(pair.substring(0, equals), UTF_8), name -> new ArrayList<>())
                        .add(URLDecoder.decode(pair.substring(equals + 1), UTF_8));
            }
        }
        return values;
    }
}
