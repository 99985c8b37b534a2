package io.baton.adapter.ai.openai;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.langchain4j.model.chat.request.json.JsonObjectSchema;
import dev.langchain4j.model.chat.request.json.JsonRawSchema;
import dev.langchain4j.model.chat.request.json.JsonSchemaElement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The JSON schema of an action's parameters, as LangChain4j wants it: an object, its properties as they are written. */
final class ActionSchema {

    private ActionSchema() {}

    static JsonObjectSchema of(String schema) {
        try {
            return of(Data.read(schema));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("the schema of an action is no JSON", e);
        }
    }

    private static JsonObjectSchema of(JsonNode schema) {
        var builder = JsonObjectSchema.builder();
        schema.path("properties")
                .properties()
                .forEach(property -> builder.addProperty(property.getKey(), raw(property.getValue())));
        List<String> required = new ArrayList<>();
        schema.path("required").forEach(name -> required.add(name.asText()));
        if (!required.isEmpty()) {
            builder.required(required);
        }
        Map<String, JsonSchemaElement> definitions = new LinkedHashMap<>();
        schema.path("$defs").properties().forEach(entry -> definitions.put(entry.getKey(), raw(entry.getValue())));
        if (!definitions.isEmpty()) {
            builder.definitions(definitions);
        }
        return builder.build();
    }

    private static JsonRawSchema raw(JsonNode schema) {
        return JsonRawSchema.from(schema.toString());
    }
}
