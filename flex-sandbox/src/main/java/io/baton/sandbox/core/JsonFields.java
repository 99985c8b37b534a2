package io.baton.sandbox.core;

import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Builds a JSON object from plain values; null is written as null, times as Twilio writes them. */
public final class JsonFields {
    private final JsonObjectBuilder builder = JsonText.PROVIDER.createObjectBuilder();

    private JsonFields() {}

    /** An object without members. */
    public static JsonFields empty() {
        return new JsonFields();
    }

    /** An object that starts with the members of another one. */
    public static JsonFields copyOf(JsonObject object) {
        JsonFields fields = new JsonFields();
        object.forEach(fields.builder::add);
        return fields;
    }

    /** Adds or replaces a member. */
    public JsonFields put(String name, @Nullable Object value) {
        builder.add(name, toJson(value));
        return this;
    }

    /** Adds a member unless the value is null. */
    public JsonFields putIfPresent(String name, @Nullable Object value) {
        return value == null ? this : put(name, value);
    }

    /** The object. */
    public JsonObject toObject() {
        return builder.build();
    }

    /** An array of plain values. */
    public static JsonArray array(Collection<?> values) {
        JsonArrayBuilder array = JsonText.PROVIDER.createArrayBuilder();
        values.forEach(value -> array.add(toJson(value)));
        return array.build();
    }

    private static JsonValue toJson(@Nullable Object value) {
        if (value == null) {
            return JsonValue.NULL;
        }
        if (value instanceof JsonValue json) {
            return json;
        }
        if (value instanceof Boolean flag) {
            return flag ? JsonValue.TRUE : JsonValue.FALSE;
        }
        if (value instanceof Number number) {
            return JsonText.PROVIDER.createValue(number.longValue());
        }
        return structure(value);
    }

    private static JsonValue structure(Object value) {
        if (value instanceof JsonFields fields) {
            return fields.toObject();
        }
        if (value instanceof Collection<?> values) {
            return array(values);
        }
        if (value instanceof Map<?, ?> map) {
            JsonFields fields = empty();
            map.forEach((name, member) -> fields.put(name.toString(), member));
            return fields.toObject();
        }
        return JsonText.PROVIDER.createValue(value instanceof Instant time ? time(time) : value.toString());
    }

    /** A time as in Twilio's REST answers: ISO 8601, UTC, whole seconds. */
    public static String time(Instant time) {
        return time.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
