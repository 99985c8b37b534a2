package io.baton.adapter.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The current row of a result, by column. */
final class Row {
    private final ResultSet rows;

    Row(ResultSet rows) {
        this.rows = rows;
    }

    String text(String column) throws SQLException {
        return required(column, rows.getString(column));
    }

    @Nullable
    String textOrNull(String column) throws SQLException {
        return rows.getString(column);
    }

    UUID uuid(String column) throws SQLException {
        return required(column, uuidOrNull(column));
    }

    @Nullable
    UUID uuidOrNull(String column) throws SQLException {
        return rows.getObject(column, UUID.class);
    }

    Instant instant(String column) throws SQLException {
        return required(column, instantOrNull(column));
    }

    @Nullable
    Instant instantOrNull(String column) throws SQLException {
        OffsetDateTime at = rows.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    boolean isTrue(String column) throws SQLException {
        return rows.getBoolean(column);
    }

    int number(String column) throws SQLException {
        return rows.getInt(column);
    }

    @Nullable
    Integer numberOrNull(String column) throws SQLException {
        return rows.getObject(column, Integer.class);
    }

    @Nullable
    Double realOrNull(String column) throws SQLException {
        return rows.getObject(column, Double.class);
    }

    long bigNumber(String column) throws SQLException {
        return rows.getLong(column);
    }

    @Nullable
    Long bigNumberOrNull(String column) throws SQLException {
        return rows.getObject(column, Long.class);
    }

    private static <T> T required(String column, @Nullable T value) {
        return Objects.requireNonNull(value, column);
    }
}
