package io.baton.sandbox.expression;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where an expression finds the values of its keys. */
@FunctionalInterface
public interface Scope {

    /** The value of a dotted key, or null when there is none. */
    @Nullable
    Object value(String path);

    /** The members of a JSON document. */
    static Scope of(JsonObject document) {
        return path -> plain(member(document, path));
    }

    /** This scope, with the given values first. */
    default Scope with(Map<String, ?> values) {
        return path -> values.containsKey(path) ? values.get(path) : value(path);
    }

    /** This scope, its keys also reachable behind a prefix such as {@code task.} */
    default Scope alsoAs(String prefix) {
        return path -> {
            Object direct = value(path);
            return direct == null && path.startsWith(prefix) ? value(path.substring(prefix.length())) : direct;
        };
    }

    /** Several scopes, each behind its own prefix. */
    static Scope prefixed(Map<String, Scope> scopes) {
        return path -> {
            int dot = path.indexOf('.');
            Scope scope = dot < 0 ? null : scopes.get(path.substring(0, dot));
            return scope == null ? null : scope.value(path.substring(dot + 1));
        };
    }

    private static @Nullable JsonValue member(JsonObject document, String path) {
        JsonValue value = document;
        for (String name : path.split("\\.", -1)) {
            value = value instanceof JsonObject object ? object.get(name) : null;
        }
        return value;
    }

    private static @Nullable Object plain(@Nullable JsonValue value) {
        if (value instanceof JsonString text) {
            return text.getString();
        }
        if (value instanceof JsonNumber number) {
            return number.doubleValue();
        }
        if (value instanceof JsonArray array) {
            List<@Nullable Object> items = new ArrayList<>();
            array.forEach(item -> items.add(plain(item)));
            return items;
        }
        return value == JsonValue.TRUE || value == JsonValue.FALSE ? (Object) (value == JsonValue.TRUE) : null;
    }
}
