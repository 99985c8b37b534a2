package io.baton.adapter.ai.action;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.baton.application.port.out.action.ActionJson;
import io.baton.domain.action.ActionValues;
import io.baton.domain.action.ArgumentRefused;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The JSON of actions over Jackson. What an engine writes is read strictly: one object, each name once, neither deep nor long. */
public final class ActionDocuments implements ActionJson {

    private static final int MAX_CHARACTERS = 16 * 1024;
    private static final int MAX_DEPTH = 32;

    private final ObjectMapper mapper = new ObjectMapper(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(MAX_DEPTH)
                            .build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

    @Override
    public List<String> problemsOf(String schema) {
        return object(schema)
                .map(ParameterSchema::problemsOf)
                .orElse(List.of(
                        "a JSON schema of at most " + MAX_CHARACTERS + " characters and " + MAX_DEPTH + " levels"));
    }

    @Override
    public Set<String> parametersOf(String schema) {
        Set<String> names = new TreeSet<>();
        declared(schema).path("properties").fieldNames().forEachRemaining(names::add);
        return names;
    }

    @Override
    public Set<String> placeholdersOf(String body) {
        return BodyTemplate.placeholdersOf(declared(body));
    }

    @Override
    public Arguments read(String schema, String arguments) {
        var given = object(arguments.isBlank() ? "{}" : arguments)
                .orElseThrow(() -> new ArgumentRefused(
                        "The arguments must be one JSON object of at most " + MAX_CHARACTERS + " characters"));
        ParameterSchema.refuseOthers(declared(schema), given);
        return new Arguments(given.toString(), scalars(given));
    }

    private static Map<String, String> scalars(JsonNode given) {
        Map<String, String> scalars = new HashMap<>();
        given.properties().stream()
                .filter(field ->
                        field.getValue().isValueNode() && !field.getValue().isNull())
                .forEach(field -> scalars.put(field.getKey(), text(field.getValue())));
        return scalars;
    }

    private static String text(JsonNode value) {
        return value.isNumber() ? value.decimalValue().toPlainString() : value.asText();
    }

    @Override
    public String body(String template, Arguments arguments, ActionValues values) {
        return new BodyTemplate(declared(arguments.json()), values)
                .filled(declared(template))
                .toString();
    }

    private Optional<JsonNode> object(String text) {
        if (text.length() > MAX_CHARACTERS) {
            return Optional.empty();
        }
        try {
            return Optional.of(mapper.readTree(text)).filter(JsonNode::isObject);
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    private JsonNode declared(String text) {
        return object(text)
                .orElseThrow(() -> new IllegalStateException("what is declared was checked when it was saved"));
    }
}
