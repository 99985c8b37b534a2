package io.baton.adapter.persistence.document;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import java.io.IOException;

/** Writes the same as {@link ScalarWriter} where they are keys of a map. */
final class KeyWriter extends JsonSerializer<Object> {
    @Override
    public void serialize(Object value, JsonGenerator generator, SerializerProvider provider) throws IOException {
        generator.writeFieldName(StorableText.of(value instanceof String text ? text : ScalarRecord.text(value)));
    }
}
