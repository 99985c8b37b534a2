package io.baton.adapter.rest.input;

import io.baton.adapter.rest.problem.ProblemType;
import jakarta.json.stream.JsonParser.Event;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A JSON object, read field by field. Null and blank texts count as left out; names that nobody asks for are refused. Objects inside it are read
 * likewise; what is wrong with them is named by its path, for example {@code channels.sms.level} or {@code items[2].name}.
 */
public final class JsonFields {

    private static final int MAX_BYTES = 64 * 1024;

    private final String path;
    private final Map<String, JsonTree.Value> values;
    private final Violations violations;
    private final Set<String> asked = new HashSet<>();
    private final List<JsonFields> inside = new ArrayList<>();

    private JsonFields(String path, Map<String, JsonTree.Value> values, Violations violations) {
        this.path = path;
        this.values = values;
        this.violations = violations;
    }

    /** Parses a body of at most 64 KiB; anything but one JSON object is {@link ProblemType#MALFORMED_JSON} with its place. */
    public static JsonFields in(InputStream body) {
        return in(body, MAX_BYTES);
    }

    /** The same for a body that may be longer, or must be shorter. */
    public static JsonFields in(InputStream body, int atMostBytes) {
        return root(JsonTree.of(RequestBody.read(body, atMostBytes)).fields());
    }

    /** The same for a body that may be left out altogether. */
    public static JsonFields inOptional(InputStream body) {
        byte[] read = RequestBody.read(body, MAX_BYTES);
        return root(read.length == 0 ? Map.of() : JsonTree.of(read).fields());
    }

    private static JsonFields root(Map<String, JsonTree.Value> values) {
        return new JsonFields("", values, new Violations());
    }

    /** A field that must be given. */
    public <T> Field<T> required(String name, Format<T> format) {
        Field<T> field = optional(name, format);
        if (!isGiven(name)) {
            violations.missing(path(name), format.expected());
        }
        return field;
    }

    /** A field that may be left out. */
    public <T> Field<T> optional(String name, Format<T> format) {
        asked.add(name);
        return new Field<>(path(name), isGiven(name) ? read(path(name), value(name), format) : null);
    }

    /** A field that is true or false and may be left out. */
    public Field<Boolean> flag(String name) {
        asked.add(name);
        return new Field<>(path(name), isGiven(name) ? readFlag(name) : null);
    }

    private @Nullable Boolean readFlag(String name) {
        var type = value(name).type();
        if (type == Event.VALUE_TRUE || type == Event.VALUE_FALSE) {
            return type == Event.VALUE_TRUE;
        }
        violations.wrong(path(name), "true or false");
        return null;
    }

    private <T> @Nullable T read(String where, JsonTree.Value value, Format<T> format) {
        var type = format.isNumber() ? Event.VALUE_NUMBER : Event.VALUE_STRING;
        var read = value.type() == type ? format.read(value.text().strip()).orElse(null) : null;
        if (read == null) {
            violations.wrong(where, format.expected());
        }
        return read;
    }

    /** An object inside this one; empty when it is left out, or is none. Ask {@link #isGiven} where it is required. */
    public Optional<JsonFields> object(String name) {
        asked.add(name);
        return isGiven(name) ? object(path(name), value(name)) : Optional.empty();
    }

    private Optional<JsonFields> object(String where, JsonTree.Value value) {
        if (!value.isObject()) {
            violations.wrong(where, "an object");
            return Optional.empty();
        }
        var fields = new JsonFields(where + ".", value.fields(), violations);
        inside.add(fields);
        return Optional.of(fields);
    }

    /** The objects of a list inside this one; none when it is left out. What is no object, and whatever is beyond the limit, is named. */
    public List<JsonFields> objects(String name, int atMost) {
        var items = items(name, atMost, "objects");
        List<JsonFields> objects = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            object(path(name) + "[" + i + "]", items.get(i)).ifPresent(objects::add);
        }
        return objects;
    }

    /** The values of a list inside this one; none when it is left out. Each that is written otherwise, and a list beyond the limit, is named. */
    public <T> List<T> list(String name, Format<T> format, int atMost) {
        var items = items(name, atMost, "values");
        List<T> read = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            item(path(name) + "[" + i + "]", items.get(i), format).ifPresent(read::add);
        }
        return read;
    }

    private <T> Optional<T> item(String where, JsonTree.Value value, Format<T> format) {
        if (value.isGiven()) {
            return Optional.ofNullable(read(where, value, format));
        }
        violations.wrong(where, format.expected());
        return Optional.empty();
    }

    private List<JsonTree.Value> items(String name, int atMost, String what) {
        asked.add(name);
        var value = value(name);
        if (!isGiven(name)) {
            return List.of();
        }
        if (!value.isArray() || value.items().size() > atMost) {
            violations.wrong(path(name), "a list of at most " + atMost + " " + what);
            return List.of();
        }
        return value.items();
    }

    /** Any JSON value, written as JSON; empty when it is left out. */
    public Optional<String> written(String name) {
        asked.add(name);
        return isGiven(name) ? Optional.of(value(name).json().toString()) : Optional.empty();
    }

    /** The names that were given, in their order, where they are not fixed. */
    public Set<String> names() {
        return values.keySet();
    }

    /** Whether a field was given at all, as expected or not. */
    public boolean isGiven(String name) {
        return value(name).isGiven();
    }

    /** Whether a field was given as null, where that means more than leaving it out. */
    public boolean isNull(String name) {
        asked.add(name);
        var given = values.get(name);
        return given != null && given.type() == Event.VALUE_NULL;
    }

    private JsonTree.Value value(String name) {
        return values.getOrDefault(name, JsonTree.Value.nothing());
    }

    /** A field as the answer names it. */
    public String path(String name) {
        return path + name;
    }

    /** This object as the answer names it, when it is inside another one. */
    public String path() {
        return path.isEmpty() ? path : path.substring(0, path.length() - 1);
    }

    /** Where checks of several fields together say what they find. */
    public Violations violations() {
        return violations;
    }

    /** Refuses the request when anything is wrong with it or a field was given that nobody asked for. */
    public void refuseWrongAndUnknown() {
        violations.unknown(unknown());
        violations.refuse();
    }

    private List<String> unknown() {
        List<String> unknown = new ArrayList<>();
        values.keySet().stream()
                .filter(name -> !asked.contains(name))
                .map(this::path)
                .forEach(unknown::add);
        inside.forEach(fields -> unknown.addAll(fields.unknown()));
        return unknown;
    }
}
