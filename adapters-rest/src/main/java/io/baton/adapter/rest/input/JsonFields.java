package io.baton.adapter.rest.input;

import io.baton.adapter.rest.problem.ProblemType;
import jakarta.json.stream.JsonParser.Event;
import java.io.InputStream;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A JSON object, read field by field. Null and blank texts count as left out; names that nobody asks for are refused. */
public final class JsonFields {

    private static final int MAX_BYTES = 64 * 1024;
    private static final FlatJson.Value LEFT_OUT = new FlatJson.Value(Event.VALUE_NULL, "");

    private final Map<String, FlatJson.Value> values;
    private final Violations violations = new Violations();
    private final Set<String> asked = new HashSet<>();

    private JsonFields(Map<String, FlatJson.Value> values) {
        this.values = values;
    }

    /** Parses a body of at most 64 KiB; anything but one JSON object is {@link ProblemType#MALFORMED_JSON} with its place. */
    public static JsonFields in(InputStream body) {
        return new JsonFields(FlatJson.of(RequestBody.read(body, MAX_BYTES)));
    }

    /** The same for a body that may be left out altogether. */
    public static JsonFields inOptional(InputStream body) {
        byte[] read = RequestBody.read(body, MAX_BYTES);
        return new JsonFields(read.length == 0 ? Map.of() : FlatJson.of(read));
    }

    /** A field that must be given. */
    public <T> Field<T> required(String name, Format<T> format) {
        Field<T> field = optional(name, format);
        if (!isGiven(name)) {
            violations.missing(name, format.expected());
        }
        return field;
    }

    /** A field that may be left out. */
    public <T> Field<T> optional(String name, Format<T> format) {
        asked.add(name);
        return new Field<>(name, isGiven(name) ? read(name, format) : null);
    }

    /** A field that is true or false and may be left out. */
    public Field<Boolean> flag(String name) {
        asked.add(name);
        return new Field<>(name, isGiven(name) ? readFlag(name) : null);
    }

    private @Nullable Boolean readFlag(String name) {
        var type = value(name).type();
        if (type == Event.VALUE_TRUE || type == Event.VALUE_FALSE) {
            return type == Event.VALUE_TRUE;
        }
        violations.wrong(name, "true or false");
        return null;
    }

    private <T> @Nullable T read(String name, Format<T> format) {
        var value = value(name);
        var type = format.isNumber() ? Event.VALUE_NUMBER : Event.VALUE_STRING;
        var read = value.type() == type ? format.read(value.text().strip()).orElse(null) : null;
        if (read == null) {
            violations.wrong(name, format.expected());
        }
        return read;
    }

    /** Whether a field was given at all, as expected or not. */
    public boolean isGiven(String name) {
        var value = value(name);
        return value.type() == Event.VALUE_STRING ? !value.text().isBlank() : value.type() != Event.VALUE_NULL;
    }

    /** Whether a field was given as null, where that means more than leaving it out. */
    public boolean isNull(String name) {
        var given = values.get(name);
        return given != null && given.type() == Event.VALUE_NULL;
    }

    private FlatJson.Value value(String name) {
        return values.getOrDefault(name, LEFT_OUT);
    }

    /** Where checks of several fields together say what they find. */
    public Violations violations() {
        return violations;
    }

    /** Refuses the request when anything is wrong with it or a field was given that nobody asked for. */
    public void refuseWrongAndUnknown() {
        violations.unknown(
                values.keySet().stream().filter(name -> !asked.contains(name)).toList());
        violations.refuse();
    }
}
