package io.baton.adapter.persistence.document;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import java.io.IOException;

/** Writes text, and records that are one, as text that the database can store. */
final class ScalarWriter extends JsonSerializer<Object> {
    @Override
    public void serialize(Object value, JsonGenerator generator, SerializerProvider provider) throws IOException {
        generator.writeString(StorableText.of(value instanceof String text ? text : ScalarRecord.text(value)));
    }
}
