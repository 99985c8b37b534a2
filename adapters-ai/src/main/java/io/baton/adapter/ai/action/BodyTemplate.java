package io.baton.adapter.ai.action;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.baton.domain.action.ActionValues;
import io.baton.domain.action.Placeholders;
import java.util.Set;
import java.util.TreeSet;

/** A JSON body with placeholders in its texts. Values become JSON values, never JSON text, so none changes what the body is made of. */
final class BodyTemplate {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final JsonNode arguments;
    private final ActionValues values;

    BodyTemplate(JsonNode arguments, ActionValues values) {
        this.arguments = arguments;
        this.values = values;
    }

    static Set<String> placeholdersOf(JsonNode template) {
        Set<String> names = new TreeSet<>();
        if (template.isTextual()) {
            names.addAll(Placeholders.in(template.textValue()));
        }
        template.forEach(inside -> names.addAll(placeholdersOf(inside)));
        return names;
    }

    JsonNode filled(JsonNode template) {
        if (template.isObject()) {
            var object = JSON.objectNode();
            template.properties().forEach(field -> {
                var value = filled(field.getValue());
                if (!value.isMissingNode()) {
                    object.set(field.getKey(), value);
                }
            });
            return object;
        }
        if (template.isArray()) {
            var array = JSON.arrayNode();
            template.forEach(item -> {
                var value = filled(item);
                if (!value.isMissingNode()) {
                    array.add(value);
                }
            });
            return array;
        }
        return template.isTextual() ? text(template.textValue()) : template;
    }

    private JsonNode text(String template) {
        return Placeholders.only(template)
                .map(this::value)
                .orElseGet(() -> JSON.textNode(Placeholders.replaced(template, values::text)));
    }

    private JsonNode value(String name) {
        if (!ActionValues.isCustomData(name)) {
            return arguments.path(name);
        }
        return values.customData().containsKey(name) ? JSON.textNode(values.text(name)) : MissingNode.getInstance();
    }
}
