package io.baton.adapter.rest.input;

import io.baton.adapter.rest.problem.ProblemType;
import io.baton.adapter.rest.problem.Refusal;
import jakarta.json.Json;
import jakarta.json.stream.JsonLocation;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParser.Event;
import jakarta.json.stream.JsonParsingException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Takes a JSON object apart, one level deep. Values inside values are passed over and numbers stay text, so that neither a deep nor a long
 * one costs anything.
 */
final class FlatJson {

    /**
     * A value as written.
     *
     * @param type {@code START_OBJECT} or {@code START_ARRAY} for values inside values
     * @param text what a string or a number says
     */
    record Value(Event type, String text) {}

    private static final int MAX_DEPTH = 32;

    private final JsonParser parser;
    private final Map<String, Value> values = new LinkedHashMap<>();

    private FlatJson(JsonParser parser) {
        this.parser = parser;
    }

    /** The values by name; anything but one JSON object, each name once, is {@link ProblemType#MALFORMED_JSON}. */
    static Map<String, Value> of(byte[] body) {
        try (var parser = Json.createParser(new StringReader(utf8(body)))) {
            return new FlatJson(parser).read();
        } catch (JsonParsingException e) {
            throw malformed(e.getLocation());
        }
    }

    private Map<String, Value> read() {
        if (parser.next() != Event.START_OBJECT) {
            throw malformed(parser.getLocation());
        }
        while (parser.next() == Event.KEY_NAME) {
            readField(parser.getString());
        }
        if (parser.hasNext()) {
            throw malformed(parser.getLocation());
        }
        return values;
    }

    private void readField(String name) {
        if (values.put(name, readValue()) != null) {
            throw malformed(parser.getLocation());
        }
    }

    private Value readValue() {
        var type = parser.next();
        if (type == Event.VALUE_STRING || type == Event.VALUE_NUMBER) {
            return new Value(type, parser.getString());
        }
        passOver(type);
        return new Value(type, "");
    }

    // by hand: Parsson's skipArray never returns when the array does not end, and past 1,000 levels its parser fails
    // without a place
    private void passOver(Event first) {
        int depth = deeper(first);
        while (depth > 0) {
            depth += deeper(parser.next());
            if (depth > MAX_DEPTH) {
                throw malformed(parser.getLocation());
            }
        }
    }

    private static int deeper(Event event) {
        return switch (event) {
            case START_OBJECT, START_ARRAY -> 1;
            case END_OBJECT, END_ARRAY -> -1;
            case KEY_NAME, VALUE_STRING, VALUE_NUMBER, VALUE_TRUE, VALUE_FALSE, VALUE_NULL -> 0;
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
