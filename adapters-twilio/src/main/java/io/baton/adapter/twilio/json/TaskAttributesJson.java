package io.baton.adapter.twilio.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.baton.domain.taskrouter.AttributeValue;
import io.baton.domain.taskrouter.TaskAttributes;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads task and worker attributes without losing anything: numbers keep their text, keys their order. Writing is
 * the domain's, because it counts the characters.
 */
public final class TaskAttributesJson {

    private static final JsonFactory JSON = new JsonFactory();

    private TaskAttributesJson() {}

    /**
     * Reads a JSON object; nothing, blank and JSON's null are no attributes. Throws {@link
     * IllegalArgumentException} for any other text, without quoting it.
     */
    public static TaskAttributes read(@Nullable String json) {
        if (json == null || json.isBlank()) {
            return TaskAttributes.empty();
        }
        try (JsonParser parser = JSON.createParser(json)) {
            return document(parser);
        } catch (IOException e) {
            throw new IllegalArgumentException("expected a JSON object", e);
        }
    }

    private static TaskAttributes document(JsonParser parser) throws IOException {
        parser.nextToken();
        var value = value(parser);
        if (parser.nextToken() != null) {
            throw new IllegalArgumentException("expected one JSON object and nothing behind it");
        }
        if (value instanceof AttributeValue.Fields fields) {
            return new TaskAttributes(fields);
        }
        if (value instanceof AttributeValue.Literal literal && literal.isNull()) {
            return TaskAttributes.empty();
        }
        throw new IllegalArgumentException("expected a JSON object");
    }

    private static AttributeValue value(JsonParser parser) throws IOException {
        if (parser.hasToken(JsonToken.START_OBJECT)) {
            return fields(parser);
        }
        if (parser.hasToken(JsonToken.START_ARRAY)) {
            return array(parser);
        }
        return parser.hasToken(JsonToken.VALUE_STRING)
                ? AttributeValue.of(parser.getText())
                : new AttributeValue.Literal(parser.getText());
    }

    private static AttributeValue fields(JsonParser parser) throws IOException {
        Map<String, AttributeValue> values = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            var name = parser.currentName();
            parser.nextToken();
            values.put(name, value(parser));
        }
        return new AttributeValue.Fields(values);
    }

    private static AttributeValue array(JsonParser parser) throws IOException {
        List<AttributeValue> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(value(parser));
        }
        return new AttributeValue.Array(items);
    }
}
