package io.baton.adapter.ai.answer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** Fields of the JSON that an engine wrote, read with patience for what engines get wrong and nothing taken that was not asked for. */
public final class AnswerJson {

    private static final int DEEPEST = 50;
    private static final ObjectMapper JSON = reader();

    private final JsonNode fields;

    private AnswerJson(JsonNode fields) {
        this.fields = fields;
    }

    private static ObjectMapper reader() {
        var mapper = JsonMapper.builder().build();
        mapper.getFactory()
                .setStreamReadConstraints(
                        StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build());
        return mapper;
    }

    /** The object in a text; empty when the text is none. */
    public static Optional<AnswerJson> of(@Nullable String text) {
        if (text == null) {
            return Optional.empty();
        }
        try {
            var read = JSON.readTree(text);
            return read instanceof ObjectNode object ? Optional.of(new AnswerJson(object)) : Optional.empty();
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    /** The object in a text that may say something before and behind it. */
    public static Optional<AnswerJson> within(String text) {
        int begin = text.indexOf('{');
        int end = text.lastIndexOf('}');
        return begin < 0 || end < begin ? Optional.empty() : of(text.substring(begin, end + 1));
    }

    /** A text; null when there is none or it is blank. */
    public @Nullable String text(String field) {
        var value = fields.get(field);
        return value == null || !value.isTextual() || value.textValue().isBlank() ? null : value.textValue();
    }

    /** A number from 0 to 1; one up to 100 is taken as per cent. */
    public OptionalDouble share(String field) {
        double value = fields.path(field).asDouble(Double.NaN);
        if (Double.isNaN(value) || value < 0 || value > 100) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(value > 1 ? value / 100 : value);
    }

    /** The elements of a list; none when there is no list. */
    public Iterable<JsonNode> list(String field) {
        return fields.path(field).isArray() ? fields.path(field) : JSON.createArrayNode();
    }

    /** Whether there is a list. */
    public boolean hasList(String field) {
        return fields.path(field).isArray();
    }

    /** An object inside this one. */
    public Optional<AnswerJson> object(String field) {
        return fields.get(field) instanceof ObjectNode object ? Optional.of(new AnswerJson(object)) : Optional.empty();
    }

    /** Required information that the engine found, of the fields that are missing and no others. */
    public Map<String, String> collected(Collection<String> missing) {
        Map<String, String> collected = new LinkedHashMap<>();
        for (String name : missing) {
            var value = fields.path("collected").path(name);
            if (value.isValueNode() && !value.isNull() && !value.asText().isBlank()) {
                collected.put(name, Wording.value(value.asText()));
            }
        }
        return collected;
    }
}
