package io.baton.adapter.rest.problem;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A problem as answered (RFC 9457).
 *
 * @param type a stable URI; {@code about:blank} when the status says everything
 * @param detail what happened this time; no secret, no customer's words
 * @param current what stands in the way; null when nothing does
 * @param alternatives ways around it
 * @param instance names this one occurrence, so that the log line of an internal error can be found; null for all others
 */
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        @Nullable String current,
        List<String> alternatives,
        @Nullable String instance,
        List<Violation> errors) {

    /** The media type of a problem. */
    public static final String MEDIA_TYPE = "application/problem+json";

    public Problem {
        alternatives = List.copyOf(alternatives);
        errors = List.copyOf(errors);
    }

    /** A problem of one of our types. */
    public static Problem of(ProblemType type, String detail) {
        return of(type, detail, List.of());
    }

    /** A problem of one of our types with the values that caused it. */
    public static Problem of(ProblemType type, String detail, List<Violation> errors) {
        return new Problem(type.uri(), type.title(), type.status(), detail, null, List.of(), null, errors);
    }

    /** The same problem with what stands in the way and the ways around it. */
    public Problem standing(String inTheWay, List<String> around) {
        return new Problem(type, title, status, detail, inTheWay, around, instance, errors);
    }

    /** The body of the answer. */
    public String json() {
        var members = Json.createObjectBuilder()
                .add("type", type)
                .add("title", title)
                .add("status", status)
                .add("detail", detail);
        if (current != null) {
            members.add("current", current).add("alternatives", Json.createArrayBuilder(alternatives));
        }
        if (instance != null) {
            members.add("instance", instance);
        }
        if (!errors.isEmpty()) {
            members.add("errors", errorsJson());
        }
        return members.build().toString();
    }

    private JsonArrayBuilder errorsJson() {
        var array = Json.createArrayBuilder();
        errors.forEach(error -> array.add(json(error)));
        return array;
    }

    private static JsonObject json(Violation error) {
        var members = Json.createObjectBuilder().add("field", error.field()).add("detail", error.detail());
        var expected = error.expected();
        if (expected != null) {
            members.add("expected", expected);
        }
        return members.build();
    }
}
