package io.baton.sandbox.rest;

import io.baton.sandbox.core.Refusal;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which operation answers which path of which host.
 *
 * @param <O> what an operation is
 */
public final class Routes<O> {
    private record Route<O>(String host, String method, List<String> segments, O operation) {}

    /** An operation with the values of its path variables. */
    public record Match<O>(O operation, Map<String, String> path) {}

    private final List<Route<O>> routes = new ArrayList<>();

    /** Adds an operation; segments in braces are variables. */
    public Routes<O> add(String host, String method, String path, O operation) {
        routes.add(new Route<>(host, method, segments(path), operation));
        return this;
    }

    /** The operation for this request, or a 404; 405 when only the method is wrong. */
    public Match<O> find(String host, String method, String path) {
        List<String> segments = segments(path);
        boolean known = false;
        for (Route<O> route : routes) {
            Map<String, String> variables = route.host().equals(host) ? variables(route, segments) : null;
            if (variables != null && route.method().equals(method)) {
                return new Match<>(route.operation(), variables);
            }
            known |= variables != null;
        }
        if (known) {
            throw new Refusal(405, 20004, "Method not allowed");
        }
        throw Refusal.notFound(path);
    }

    private static @Nullable Map<String, String> variables(Route<?> route, List<String> segments) {
        if (route.segments().size() != segments.size()) {
            return null;
        }
        Map<String, String> variables = new LinkedHashMap<>();
        for (int i = 0; i < segments.size(); i++) {
            String wanted = route.segments().get(i);
            if (wanted.startsWith("{")) {
                String value = URLDecoder.decode(segments.get(i), StandardCharsets.UTF_8);
                variables.put(wanted.substring(1, wanted.length() - 1), value);
            } else if (!wanted.equals(segments.get(i))) {
                return null;
            }
        }
        return variables;
    }

    private static List<String> segments(String path) {
        return List.of(path.split("/", -1));
    }
}
