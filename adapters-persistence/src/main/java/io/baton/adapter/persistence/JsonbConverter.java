package io.baton.adapter.persistence;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PGobject;

/** JSON text in a column of type {@code jsonb}. */
@Converter
public final class JsonbConverter implements AttributeConverter<String, Object> {
    @Override
    public Object convertToDatabaseColumn(@Nullable String json) {
        try {
            var column = new PGobject();
            column.setType("jsonb");
            column.setValue(json);
            return column;
        } catch (SQLException e) {
            throw new IllegalStateException("the driver refuses a JSON text", e);
        }
    }

    @Override
    public @Nullable String convertToEntityAttribute(@Nullable Object column) {
        return column == null ? null : column.toString();
    }
}
