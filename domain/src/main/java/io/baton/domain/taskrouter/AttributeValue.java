package io.baton.domain.taskrouter;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A JSON value inside task attributes. Each value writes itself, because Twilio counts the characters of the written text. */
public sealed interface AttributeValue {

    /** Appends compact JSON. */
    void write(StringBuilder json);

    /** Compact JSON text. */
    default String written() {
        var json = new StringBuilder();
        write(json);
        return json.toString();
    }

    /** A string. */
    static AttributeValue of(String text) {
        return new Text(text);
    }

    /** A boolean. */
    static AttributeValue of(boolean value) {
        return new Literal(Boolean.toString(value));
    }

    /** A JSON string. */
    record Text(String value) implements AttributeValue {
        @Override
        public void write(StringBuilder json) {
            JsonText.quote(value, json);
        }
    }

    /** {@code true}, {@code false}, {@code null} or a number, kept as it was written so that nothing is rounded. */
    record Literal(String text) implements AttributeValue {
        @Override
        public void write(StringBuilder json) {
            json.append(text);
        }

        /** Whether this is JSON's null. */
        public boolean isNull() {
            return "null".equals(text);
        }
    }

    /** A JSON array. */
    record Array(List<AttributeValue> items) implements AttributeValue {
        public Array {
            items = List.copyOf(items);
        }

        @Override
        public void write(StringBuilder json) {
            var separator = "[";
            for (AttributeValue item : items) {
                json.append(separator);
                item.write(json);
                separator = ",";
            }
            json.append(items.isEmpty() ? "[]" : "]");
        }
    }

    /** A JSON object; keeps the order of its keys. */
    record Fields(Map<String, AttributeValue> values) implements AttributeValue {
        public Fields {
            values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        }

        @Override
        public void write(StringBuilder json) {
            var separator = "{";
            for (Map.Entry<String, AttributeValue> field : values.entrySet()) {
                json.append(separator);
                JsonText.quote(field.getKey(), json);
                json.append(':');
                field.getValue().write(json);
                separator = ",";
            }
            json.append(values.isEmpty() ? "{}" : "}");
        }
    }
}
