package io.baton.application.port.out.flex;

import io.baton.domain.taskrouter.AttributeValue;
import io.baton.domain.taskrouter.AttributeValue.Fields;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads well-formed JSON without escapes but {@code \"}, as tests write it. */
final class JsonDocument {

    private final String text;
    private int at;

    private JsonDocument(String text) {
        this.text = text;
    }

    static Fields read(String json) {
        return (Fields) new JsonDocument(json).value();
    }

    private AttributeValue value() {
        return switch (next()) {
            case '{' -> object();
            case '[' -> array();
            case '"' -> AttributeValue.of(string());
            default -> literal();
        };
    }

    private AttributeValue object() {
        Map<String, AttributeValue> values = new LinkedHashMap<>();
        for (at++; next() != '}'; skipComma()) {
            var name = string();
            next();
            at++;
            values.put(name, value());
        }
        at++;
        return new Fields(values);
    }

    private AttributeValue array() {
        List<AttributeValue> items = new ArrayList<>();
        for (at++; next() != ']'; skipComma()) {
            items.add(value());
        }
        at++;
        return new AttributeValue.Array(items);
    }

    private String string() {
        var value = new StringBuilder();
        for (at++; text.charAt(at) != '"'; at++) {
            at += text.charAt(at) == '\\' ? 1 : 0;
            value.append(text.charAt(at));
        }
        at++;
        return value.toString();
    }

    private AttributeValue literal() {
        int from = at;
        while (Character.isLetterOrDigit(text.charAt(at)) || ".-+".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        return new AttributeValue.Literal(text.substring(from, at));
    }

    private void skipComma() {
        at += next() == ',' ? 1 : 0;
    }

    private char next() {
        while (Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return text.charAt(at);
    }
}
