package io.baton.adapter.persistence.document;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import java.io.IOException;

/** Reads a record that is one text. */
final class ScalarReader extends JsonDeserializer<Object> {
    private final Class<?> type;

    ScalarReader(Class<?> type) {
        this.type = type;
    }

    @Override
    public Object deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        try {
            return ScalarRecord.of(type, parser.getText());
        } catch (IllegalArgumentException e) {
            return context.reportInputMismatch(this, "not a %s", type.getSimpleName());
        }
    }
}
