package io.baton.adapter.persistence.document;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import io.baton.domain.taskrouter.AttributeValue;
import io.baton.domain.taskrouter.TaskAttributes;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Task attributes as one text inside a document: order of keys and spelling of numbers stay as Twilio sent them. */
final class AttributesText {
    /** Whatever fits into the attributes of a task must be readable, a number of 4,000 digits included. */
    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNumberLength(TaskAttributes.MAX_CHARACTERS)
                    .maxNestingDepth(TaskAttributes.MAX_CHARACTERS)
                    .build())
            .build();

    private AttributesText() {}

    static JsonSerializer<TaskAttributes> writer() {
        return new JsonSerializer<>() {
            @Override
            public void serialize(TaskAttributes attributes, JsonGenerator generator, SerializerProvider provider)
                    throws IOException {
                generator.writeString(StorableText.of(attributes.written()));
            }
        };
    }

    static JsonDeserializer<TaskAttributes> reader() {
        return new JsonDeserializer<>() {
            @Override
            public TaskAttributes deserialize(JsonParser parser, DeserializationContext context) throws IOException {
                return read(parser.getText());
            }
        };
    }

    private static TaskAttributes read(String text) throws IOException {
        try (JsonParser parser = JSON.createParser(text)) {
            parser.nextToken();
            return new TaskAttributes(fields(parser));
        }
    }

    private static AttributeValue value(JsonParser parser) throws IOException {
        return switch (parser.currentToken()) {
            case START_OBJECT -> fields(parser);
            case START_ARRAY -> array(parser);
            case VALUE_STRING -> new AttributeValue.Text(parser.getText());
            default -> new AttributeValue.Literal(parser.getText());
        };
    }

    private static AttributeValue.Fields fields(JsonParser parser) throws IOException {
        Map<String, AttributeValue> values = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            var key = parser.currentName();
            parser.nextToken();
            values.put(key, value(parser));
        }
        return new AttributeValue.Fields(values);
    }

    private static AttributeValue.Array array(JsonParser parser) throws IOException {
        List<AttributeValue> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(value(parser));
        }
        return new AttributeValue.Array(items);
    }
}
