package io.baton.domain.taskrouter;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Task attributes flattened for engines and the sessions API: key {@code flex_} and the path joined with {@code _}, scalars as they
 * are, nulls left out, arrays as JSON text, at most 200 keys and 1,000 characters a value; a top-level key wins over a joined one
 * (product.md 2.11).
 */
public final class CustomData {

    private static final int MAX_KEYS = 200;
    private static final int MAX_CHARACTERS = 1000;

    private CustomData() {}

    /** Flattens the attributes; keys keep the order of the attributes, top-level scalars first. */
    public static Map<String, String> of(TaskAttributes attributes) {
        Map<String, String> data = new LinkedHashMap<>();
        attributes.fields().values().forEach((key, value) -> putScalar(data, "flex_" + key, value));
        attributes.fields().values().forEach((key, value) -> putNested(data, "flex_" + key, value));
        return data;
    }

    private static void putNested(Map<String, String> data, String path, AttributeValue value) {
        if (value instanceof AttributeValue.Fields nested) {
            nested.values().forEach((key, inner) -> {
                putScalar(data, path + "_" + key, inner);
                putNested(data, path + "_" + key, inner);
            });
        }
    }

    private static void putScalar(Map<String, String> data, String path, AttributeValue value) {
        if (value instanceof AttributeValue.Text text) {
            put(data, path, text.value());
        } else if (value instanceof AttributeValue.Array array) {
            put(data, path, array.written());
        } else if (value instanceof AttributeValue.Literal literal && !literal.isNull()) {
            put(data, path, literal.text());
        }
    }

    private static void put(Map<String, String> data, String path, String value) {
        if (data.size() < MAX_KEYS) {
            data.putIfAbsent(path, value.length() > MAX_CHARACTERS ? value.substring(0, lastWhole(value)) : value);
        }
    }

    // half of a surrogate pair is no character, and JSON writers refuse it
    private static int lastWhole(String value) {
        return Character.isLowSurrogate(value.charAt(MAX_CHARACTERS)) ? MAX_CHARACTERS - 1 : MAX_CHARACTERS;
    }
}
