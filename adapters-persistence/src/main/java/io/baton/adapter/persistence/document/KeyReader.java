package io.baton.adapter.persistence.document;

import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.KeyDeserializer;

/** Reads a record that is one text where it is a key of a map. */
final class KeyReader extends KeyDeserializer {
    private final Class<?> type;

    KeyReader(Class<?> type) {
        this.type = type;
    }

    @Override
    public Object deserializeKey(String key, DeserializationContext context) throws JsonMappingException {
        try {
            return ScalarRecord.of(type, key);
        } catch (IllegalArgumentException e) {
            return context.reportInputMismatch(type, "not a %s", type.getSimpleName());
        }
    }
}
