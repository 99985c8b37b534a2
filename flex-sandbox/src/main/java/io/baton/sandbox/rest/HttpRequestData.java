package io.baton.sandbox.rest;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A request, free of the server that received it.
 *
 * @param path the path as it came, still encoded
 * @param query the query as it came, empty when there is none
 * @param headers by name, whatever its case
 */
public record HttpRequestData(String method, String path, String query, Map<String, String> headers, String body) {
    /** Copies the headers. */
    public HttpRequestData {
        Map<String, String> copy = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        copy.putAll(headers);
        headers = copy;
    }

    /** The first value of a header. */
    public @Nullable String header(String name) {
        return headers.get(name);
    }

    /** The same request below another path. */
    public HttpRequestData at(String otherPath) {
        return new HttpRequestData(method, otherPath, query, headers, body);
    }
}
