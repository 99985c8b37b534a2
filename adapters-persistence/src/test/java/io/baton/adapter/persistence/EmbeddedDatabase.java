package io.baton.adapter.persistence;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import org.postgresql.ds.PGSimpleDataSource;

/** One PostgreSQL for all tests of a run; each test takes a database of its own, copied from a migrated one. */
public final class EmbeddedDatabase {
    private static final String TEMPLATE = "migrated";
    private static final AtomicInteger TAKEN = new AtomicInteger();

    private EmbeddedDatabase() {}

    /** A database without tables. */
    public static PGSimpleDataSource empty() {
        return dataSource(create("empty", "template1"));
    }

    /** A database with the schema. */
    public static PGSimpleDataSource migrated() {
        return dataSource(create("test", Template.NAME));
    }

    /** The settings of production connections (architecture.md, Recovery); never a value of a row in an error message. */
    static PGSimpleDataSource dataSource(String name) {
        var dataSource = (PGSimpleDataSource) Server.POSTGRES.getDatabase("postgres", name);
        dataSource.setOptions("-c idle_in_transaction_session_timeout=10s -c lock_timeout=2s -c statement_timeout=10s");
        dataSource.setLogServerErrorDetail(false);
        return dataSource;
    }

    private static String create(String prefix, String template) {
        String name = prefix + TAKEN.incrementAndGet();
        execute("create database " + name + " template " + template);
        return name;
    }

    private static void execute(String sql) {
        try (Connection connection = Server.POSTGRES.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Started at first use; the run's end stops it. */
    private static final class Server {
        private static final EmbeddedPostgres POSTGRES = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder()
                        .setServerConfig("max_connections", "200")
                        .start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static final class Template {
        private static final String NAME = migratedOnce();

        private static String migratedOnce() {
            execute("create database " + TEMPLATE);
            new Migrations(dataSource(TEMPLATE)).apply();
            return TEMPLATE;
        }
    }
}
