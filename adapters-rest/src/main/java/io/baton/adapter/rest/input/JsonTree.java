package io.baton.adapter.rest.input;

import io.baton.adapter.rest.problem.ProblemType;
import io.baton.adapter.rest.problem.Refusal;
import jakarta.json.Json;
import jakarta.json.JsonValue;
import jakarta.json.stream.JsonLocation;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParser.Event;
import jakarta.json.stream.JsonParsingException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Takes a JSON object apart. Numbers stay text and nesting has an end, so that neither a deep nor a long one costs anything. */
final class JsonTree {

    /**
     * A value as written.
     *
     * @param type {@code START_OBJECT} or {@code START_ARRAY} for values that hold others
     * @param text what a string or a number says
     * @param fields of an object, in their order
     * @param items of an array
     */
    record Value(Event type, String text, Map<String, Value> fields, List<Value> items) {

        static Value nothing() {
            return of(Event.VALUE_NULL, "");
        }

        static Value of(Event type, String text) {
            return new Value(type, text, Map.of(), List.of());
        }

        boolean isObject() {
            return type == Event.START_OBJECT;
        }

        boolean isArray() {
            return type == Event.START_ARRAY;
        }

        /** Whether it says anything: null and blank texts do not. */
        boolean isGiven() {
            return type == Event.VALUE_STRING ? !text.isBlank() : type != Event.VALUE_NULL;
        }

        /** The same value as JSON. */
        JsonValue json() {
            return switch (type) {
                case START_OBJECT -> object();
                case START_ARRAY -> array();
                case VALUE_STRING -> Json.createValue(text);
                case VALUE_NUMBER -> Json.createValue(new BigDecimal(text));
                case VALUE_TRUE -> JsonValue.TRUE;
                case VALUE_FALSE -> JsonValue.FALSE;
                case VALUE_NULL, KEY_NAME, END_OBJECT, END_ARRAY -> JsonValue.NULL;
            };
        }

        private JsonValue object() {
            var object = Json.createObjectBuilder();
            fields.forEach((name, value) -> object.add(name, value.json()));
            return object.build();
        }

        private JsonValue array() {
            var array = Json.createArrayBuilder();
            items.forEach(item -> array.add(item.json()));
            return array.build();
        }
    }

    private static final int MAX_DEPTH = 32;

    private final JsonParser parser;

    private JsonTree(JsonParser parser) {
        this.parser = parser;
    }

    /** The object; anything but one JSON object, each name once, is {@link ProblemType#MALFORMED_JSON}. */
    static Value of(byte[] body) {
        try (var parser = Json.createParser(new StringReader(utf8(body)))) {
            return new JsonTree(parser).read();
        } catch (JsonParsingException e) {
            throw malformed(e.getLocation());
        }
    }

    private Value read() {
        if (parser.next() != Event.START_OBJECT) {
            throw malformed(parser.getLocation());
        }
        var root = object(1);
        if (parser.hasNext()) {
            throw malformed(parser.getLocation());
        }
        return root;
    }

    private Value object(int depth) {
        Map<String, Value> fields = new LinkedHashMap<>();
        while (parser.next() == Event.KEY_NAME) {
            var name = parser.getString();
            if (fields.put(name, value(parser.next(), depth)) != null) {
                throw malformed(parser.getLocation());
            }
        }
        return new Value(Event.START_OBJECT, "", fields, List.of());
    }

    // by hand: Parsson's skipArray never returns when the array does not end, and past 1,000 levels its parser fails
    // without a place
    private Value array(int depth) {
        List<Value> items = new ArrayList<>();
        for (var event = parser.next(); event != Event.END_ARRAY; event = parser.next()) {
            items.add(value(event, depth));
        }
        return new Value(Event.START_ARRAY, "", Map.of(), items);
    }

    private Value value(Event event, int depth) {
        if (depth > MAX_DEPTH) {
            throw malformed(parser.getLocation());
        }
        return switch (event) {
            case START_OBJECT -> object(depth + 1);
            case START_ARRAY -> array(depth + 1);
            case VALUE_STRING, VALUE_NUMBER -> Value.of(event, parser.getString());
            case VALUE_TRUE, VALUE_FALSE, VALUE_NULL, KEY_NAME, END_OBJECT, END_ARRAY -> Value.of(event, "");
        };
    }

    // the parser's own message may repeat what stands there, and that may be a secret
    private static Refusal malformed(JsonLocation at) {
        var place = "line " + at.getLineNumber() + ", column " + at.getColumnNumber();
        return new Refusal(
                ProblemType.MALFORMED_JSON, "Expected one JSON object with each name once; it breaks at " + place);
    }

    private static String utf8(byte[] body) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString();
        } catch (CharacterCodingException e) {
            // the JSON standard allows no other encoding (RFC 8259, 8.1)
            throw new Refusal(ProblemType.MALFORMED_JSON, "Expected UTF-8");
        }
    }
}
