package io.baton.adapter.persistence.document;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.List;
import java.util.Map;

/**
 * Writes domain records as JSON and reads them back. A member of a sealed interface carries its simple class name under {@code @type}; a
 * record of one component {@code value} is that value; task attributes are their written text, because {@code jsonb} forgets the order of
 * keys and how numbers were spelled. What an older server did not write is read as null or empty, what a newer one added is skipped.
 * Secrets are refused.
 */
public final class DocumentMapper {
    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

    private final ObjectMapper json = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .addModule(new DomainModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS, SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .visibility(PropertyAccessor.ALL, Visibility.NONE)
            .visibility(PropertyAccessor.FIELD, Visibility.ANY)
            .visibility(PropertyAccessor.CREATOR, Visibility.ANY)
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS))
            .withConfigOverride(List.class, type -> type.setSetterInfo(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY)))
            .withConfigOverride(Map.class, type -> type.setSetterInfo(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY)))
            .build();

    /**
     * The document of a value.
     *
     * @param as the declared type, for example {@code Effect}: it decides whether the document says which member it is
     */
    public <T> String write(Class<T> as, T value) {
        try {
            return json.writerFor(as).writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("a " + as.getSimpleName() + " cannot be written as a document", e);
        }
    }

    /** The value of a document that was written under the same declared type. */
    public <T> T read(Class<T> as, String document) {
        try {
            return json.readerFor(as).readValue(document);
        } catch (JsonProcessingException e) {
            throw new UnreadableDocument(as.getSimpleName(), e);
        }
    }

    /** The document of keys and texts. */
    public String writeTexts(Map<String, String> texts) {
        try {
            return json.writerFor(TEXTS).writeValueAsString(texts);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("texts cannot be written as a document", e);
        }
    }

    /** Keys and texts of a document. */
    public Map<String, String> readTexts(String document) {
        try {
            return json.readerFor(TEXTS).readValue(document);
        } catch (JsonProcessingException e) {
            throw new UnreadableDocument("map of texts", e);
        }
    }
}
