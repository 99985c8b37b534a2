package io.baton.sandbox.core;

import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import java.io.StringReader;
import java.util.Optional;

/** Reads and writes JSON text. */
public final class JsonText {
    // Looking the provider up costs milliseconds on every call otherwise.
    static final JsonProvider PROVIDER = JsonProvider.provider();

    private JsonText() {}

    /** The object that the text holds, or a 400 that names the parameter. */
    public static JsonObject object(String parameter, String text) {
        if (value(parameter, text) instanceof JsonObject object) {
            return object;
        }
        throw Refusal.invalid("Invalid " + parameter + ": a JSON object is expected");
    }

    /** The value that the text holds, or a 400 that names the parameter. */
    public static JsonValue value(String parameter, String text) {
        try (JsonReader reader = PROVIDER.createReader(new StringReader(text))) {
            return reader.readValue();
        } catch (JsonException e) {
            throw Refusal.invalid("Invalid " + parameter + ": not valid JSON");
        }
    }

    /** The member as text: strings without quotes, numbers and booleans as written. */
    public static Optional<String> text(JsonObject object, String name) {
        JsonValue value = object.get(name);
        if (value instanceof JsonString string) {
            return Optional.of(string.getString());
        }
        return value == null || value == JsonValue.NULL ? Optional.empty() : Optional.of(value.toString());
    }

    /** The member as a whole number; a number in quotes counts too, as in Twilio's documents. */
    public static Optional<Integer> number(JsonObject object, String name) {
        JsonValue value = object.get(name);
        if (value instanceof JsonNumber number) {
            return Optional.of(number.intValue());
        }
        return text(object, name).map(text -> Integer.parseInt(text.trim()));
    }

    /** The member as an object; empty when it is missing or something else. */
    public static JsonObject child(JsonObject object, String name) {
        return object.get(name) instanceof JsonObject child ? child : JsonValue.EMPTY_JSON_OBJECT;
    }

    /** The member as an array; empty when it is missing or something else. */
    public static JsonArray array(JsonObject object, String name) {
        return object.get(name) instanceof JsonArray array ? array : JsonValue.EMPTY_JSON_ARRAY;
    }
}
