package io.baton.adapter.persistence;

import io.baton.adapter.persistence.document.StorableText;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Plain SQL in the current transaction, or in one of its own where there is none. */
final class Database {
    private final Transactions transactions;

    Database(Transactions transactions) {
        this.transactions = transactions;
    }

    /** A JSON document as a parameter. */
    record Json(String text) {}

    @FunctionalInterface
    interface RowReader<T> {
        T read(Row row) throws SQLException;
    }

    /**
     * Changes rows; answers how many.
     *
     * @param parameters in the order of their question marks: text, numbers, UUIDs, instants, {@link Json}, arrays of UUIDs, text or whole numbers
     */
    int update(String sql, @Nullable Object... parameters) {
        return transactions.call(() -> transactions.sql(connection -> {
            try (PreparedStatement statement = prepare(connection, sql, parameters)) {
                return statement.executeUpdate();
            }
        }));
    }

    <T> List<T> list(RowReader<T> reader, String sql, @Nullable Object... parameters) {
        return transactions.call(() -> transactions.sql(connection -> {
            try (PreparedStatement statement = prepare(connection, sql, parameters);
                    ResultSet rows = statement.executeQuery()) {
                return read(rows, reader);
            }
        }));
    }

    <T> Optional<T> first(RowReader<T> reader, String sql, @Nullable Object... parameters) {
        return list(reader, sql, parameters).stream().findFirst();
    }

    /** The row of a statement that always gives one. */
    <T> T one(RowReader<T> reader, String sql, @Nullable Object... parameters) {
        return first(reader, sql, parameters).orElseThrow();
    }

    private static <T> List<T> read(ResultSet rows, RowReader<T> reader) throws SQLException {
        List<T> read = new ArrayList<>();
        while (rows.next()) {
            read.add(reader.read(new Row(rows)));
        }
        return read;
    }

    private static PreparedStatement prepare(Connection connection, String sql, @Nullable Object[] parameters)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < parameters.length; i++) {
            set(statement, i + 1, parameters[i]);
        }
        return statement;
    }

    private static void set(PreparedStatement statement, int place, @Nullable Object value) throws SQLException {
        if (value instanceof String text) {
            statement.setString(place, StorableText.of(text));
        } else if (value instanceof Instant instant) {
            statement.setObject(place, instant.atOffset(ZoneOffset.UTC));
        } else if (value instanceof Json json) {
            statement.setObject(place, json.text(), Types.OTHER);
        } else if (value instanceof UUID[] ids) {
            statement.setArray(place, statement.getConnection().createArrayOf("uuid", ids));
        } else if (value instanceof String[] texts) {
            statement.setArray(place, statement.getConnection().createArrayOf("text", texts));
        } else if (value instanceof Integer[] numbers) {
            statement.setArray(place, statement.getConnection().createArrayOf("int4", numbers));
        } else {
            statement.setObject(place, value);
        }
    }
}
