package io.baton.adapter.persistence.document;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;

/** Refuses to write a secret: documents lie in the database unencrypted (product.md 1.7). */
final class NeverWritten extends JsonSerializer<Object> {
    @Override
    public void serialize(Object value, JsonGenerator generator, SerializerProvider provider)
            throws JsonMappingException {
        throw JsonMappingException.from(generator, value.getClass().getSimpleName() + " must not be in a document");
    }
}
