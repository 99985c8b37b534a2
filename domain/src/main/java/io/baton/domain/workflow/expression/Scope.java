package io.baton.domain.workflow.expression;

import io.baton.domain.taskrouter.AttributeValue;
import io.baton.domain.taskrouter.AttributeValue.Fields;
import java.util.Map;
import java.util.Optional;

/** Where an expression finds its keys. */
@FunctionalInterface
public interface Scope {

    /** JSON's null, the value of a key that is missing. */
    AttributeValue NULL = new AttributeValue.Literal("null");

    /** The value of a key, its dots leading into objects; empty when it isn't known. */
    Optional<AttributeValue> value(String path);

    /** The members of an object. */
    static Scope of(Fields fields) {
        return path -> Optional.of(member(fields, path));
    }

    /** Scopes behind prefixes, such as {@code task} and {@code worker}; a key without one of them is missing. */
    static Scope named(Map<String, Scope> scopes) {
        return path -> {
            int dot = path.indexOf('.');
            var scope = dot < 0 ? null : scopes.get(path.substring(0, dot));
            return scope == null ? Optional.of(NULL) : scope.value(path.substring(dot + 1));
        };
    }

    /** Nothing is known. */
    static Scope unknown() {
        return path -> Optional.empty();
    }

    /** This scope, and the other one for what is missing here. */
    default Scope or(Scope other) {
        return path -> value(path).filter(NULL::equals).isPresent() ? other.value(path) : value(path);
    }

    private static AttributeValue member(Fields fields, String path) {
        AttributeValue value = fields;
        for (String name : path.split("\\.", -1)) {
            value = value instanceof Fields object ? object.values().getOrDefault(name, NULL) : NULL;
        }
        return value;
    }
}
