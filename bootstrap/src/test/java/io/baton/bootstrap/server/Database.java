package io.baton.bootstrap.server;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** The database of the servers under test, looked at and disturbed from outside. */
record Database(String url, String user) {

    static Database embedded(int port) {
        return new Database("jdbc:postgresql://127.0.0.1:" + port + "/baton", "postgres");
    }

    long count(String query) {
        return Long.parseLong(text(query));
    }

    /** The first column of the first row; empty without one. */
    String text(String query) {
        return texts(query).stream().findFirst().orElse("");
    }

    /** The first column of every row. */
    List<String> texts(String query) {
        try (Connection connection = DriverManager.getConnection(url, user, "");
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            List<String> texts = new ArrayList<>();
            while (rows.next()) {
                texts.add(String.valueOf(rows.getString(1)));
            }
            return texts;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    void execute(String... statements) {
        try (Connection connection = DriverManager.getConnection(url, user, "");
                Statement statement = connection.createStatement()) {
            for (String each : statements) {
                statement.execute(each);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
