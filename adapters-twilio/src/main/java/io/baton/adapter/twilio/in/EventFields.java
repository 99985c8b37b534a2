package io.baton.adapter.twilio.in;

import com.fasterxml.jackson.databind.JsonNode;
import io.baton.application.port.out.flex.TwilioWebhooks.Undecodable;
import io.baton.domain.sid.Sid;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The fields of one event under one spelling, whichever way they came: the form's {@code TaskSid}, the stream's
 * {@code task_sid} and {@code MessagingBinding.Address} as field or as nested object are the same (contract.md 11).
 * Extra fields are no error; Twilio adds some without notice.
 */
final class EventFields {

    private final Map<String, String> values = new LinkedHashMap<>();

    private EventFields() {}

    /** The fields of a form; of a repeated one the first value. */
    static EventFields of(Form form) {
        var fields = new EventFields();
        form.fields().forEach(field -> fields.values.putIfAbsent(canonical(field.name()), field.value()));
        return fields;
    }

    /** The data of a CloudEvent; what stands in {@code payload} counts before what stands around it. */
    static EventFields of(JsonNode data) {
        var fields = new EventFields();
        fields.take(data.path("payload"), "");
        fields.take(data, "");
        return fields;
    }

    private void take(JsonNode object, String prefix) {
        object.properties().forEach(field -> take(prefix + canonical(field.getKey()), field.getValue()));
    }

    private void take(String name, JsonNode value) {
        if (value.isObject()) {
            take(value, name);
        } else if (!value.isNull()) {
            values.putIfAbsent(name, value.isArray() ? value.toString() : value.asText());
        }
    }

    private static String canonical(String name) {
        return name.replace("_", "").replace(".", "").toLowerCase(Locale.ROOT);
    }

    /** All fields by their canonical names. */
    Map<String, String> all() {
        return values;
    }

    /** A field exactly as it came; null when it is missing. */
    @Nullable
    String exact(String name) {
        return values.get(canonical(name));
    }

    /** A field; null when it is missing or blank. */
    @Nullable
    String text(String name) {
        var value = exact(name);
        return value == null || value.isBlank() ? null : value;
    }

    /** A field that the event must have. */
    String required(String name) {
        var value = text(name);
        if (value == null) {
            throw new Undecodable(name + " is missing");
        }
        return value;
    }

    /** A whole number that the event must have. */
    int requiredNumber(String name) {
        try {
            return Integer.parseInt(required(name));
        } catch (NumberFormatException e) {
            throw new Undecodable(name + " is no whole number");
        }
    }

    /** A whole number; 0 when it is missing or none, for what Twilio does not promise to send. */
    int number(String name) {
        var value = text(name);
        return value != null && value.matches("-?\\d{1,9}") ? Integer.parseInt(value) : 0;
    }

    /** A value that the event must have, read by its type; the type's complaint is told with the field's name. */
    <T> T required(String name, Function<String, T> type) {
        try {
            return type.apply(required(name));
        } catch (IllegalArgumentException e) {
            throw new Undecodable(name + ": " + e.getMessage());
        }
    }

    /** A SID; null when it is missing or another kind of thing. */
    <S extends Sid> @Nullable S sid(String name, String prefix, Function<String, S> type) {
        var value = text(name);
        return value != null && Sid.matches(prefix, value) ? type.apply(value) : null;
    }
}
