package io.baton.domain.workflow;

import io.baton.domain.taskrouter.AttributeValue;
import io.baton.domain.taskrouter.AttributeValue.Fields;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads and changes JSON objects that others wrote: what is not asked for stays as it is, in its place. */
final class Json {

    private Json() {}

    static final Fields EMPTY = new Fields(Map.of());

    static Optional<String> text(Fields fields, String key) {
        return fields.values().get(key) instanceof AttributeValue.Text text
                        && !text.value().isBlank()
                ? Optional.of(text.value())
                : Optional.empty();
    }

    /** A number, which Twilio's own pages write quoted as well as bare. */
    static Optional<Long> number(Fields fields, String key) {
        var value = fields.values().get(key);
        var digits = value instanceof AttributeValue.Literal literal
                ? literal.text()
                : text(fields, key).orElse("");
        return digits.matches("\\d{1,9}") ? Optional.of(Long.valueOf(digits)) : Optional.empty();
    }

    static Fields object(Fields fields, String key) {
        return fields.values().get(key) instanceof Fields found ? found : EMPTY;
    }

    static List<Fields> objects(Fields fields, String key) {
        return fields.values().get(key) instanceof AttributeValue.Array array
                ? array.items().stream()
                        .filter(Fields.class::isInstance)
                        .map(Fields.class::cast)
                        .toList()
                : List.of();
    }

    static Fields with(Fields fields, String key, AttributeValue value) {
        Map<String, AttributeValue> copy = new LinkedHashMap<>(fields.values());
        copy.put(key, value);
        return new Fields(copy);
    }

    static Fields without(Fields fields, String key) {
        Map<String, AttributeValue> copy = new LinkedHashMap<>(fields.values());
        copy.remove(key);
        return new Fields(copy);
    }

    static AttributeValue array(List<Fields> items) {
        return new AttributeValue.Array(List.copyOf(items));
    }
}
