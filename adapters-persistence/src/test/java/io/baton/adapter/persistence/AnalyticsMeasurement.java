package io.baton.adapter.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.application.port.out.analytics.AnalyticsStore;
import io.baton.application.port.out.analytics.Dimension;
import io.baton.application.port.out.analytics.Selection;
import io.baton.domain.connection.ConnectionId;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * How long analytics take on a million sessions of ten connections (docs/analytics.md, Speed). Beside each time stands that of a plain count of the
 * same rows on the same machine, which tells the machine from the statements.
 */
@TestInstance(Lifecycle.PER_CLASS)
class AnalyticsMeasurement {

    private static final int SESSIONS = 1_000_000;
    private static final String SCRIPT = "/measure/one-million-sessions.sql";
    private static final ConnectionId ONE = new ConnectionId(UUID.fromString("00000000-0000-4000-8000-000000000001"));
    private static final int ROUNDS = 5;

    /** A machine that is busy with other things is slow at counting too. */
    private static final int TIMES_A_PLAIN_COUNT = 60;

    private final PGSimpleDataSource dataSource = EmbeddedDatabase.migrated();
    private final Instant now = Instant.now();
    private PlainTransactions transactions;

    @BeforeAll
    void loadAMillionSessions() throws IOException, SQLException {
        dataSource.setOptions("");
        transactions = new PlainTransactions(dataSource);
        try (var script = AnalyticsMeasurement.class.getResourceAsStream(SCRIPT);
                var connection = dataSource.getConnection();
                var statement = connection.createStatement()) {
            var sql = new String(script.readAllBytes(), StandardCharsets.UTF_8);
            statement.execute(sql.replace(":sessions", Integer.toString(SESSIONS)));
            statement.execute("vacuum analyze");
        }
    }

    @AfterAll
    void stop() {
        transactions.close();
    }

    @Test
    void aConnectionsFiguresComeAtOnceAndAMillionSessionsInAFewSeconds() {
        plan(selection(ONE, 100));
        plan(selection(null, 100));
        print(
                "%n%-44s %10s %10s %10s %10s",
                "milliseconds (median of 5)", "count(*)", "sessions", "by day", "handoffs");
        measure("1 of 10 connections, 30 of 90 days", selection(ONE, 30), 300);
        measure("1 of 10 connections, 90 days: 100,000", selection(ONE, 100), 300);
        measure("all connections, 30 days", selection(null, 30), 3000);
        measure("all connections, 90 days: 1,000,000", selection(null, 100), 3000);
    }

    private void measure(String what, Selection selection, long atMost) {
        AnalyticsStore analytics = new JdbcAnalyticsStore(transactions);
        long plain = median(() -> count(selection));
        long sessions = median(() -> analytics.sessions(selection));
        long byDay = median(() -> analytics.sessions(byDay(selection)));
        long handoffs = median(() -> analytics.handoffs(selection));

        print("%-44s %10d %10d %10d %10d", what, plain, sessions, byDay, handoffs);
        assertThat(LongStream.of(sessions, byDay, handoffs).max().orElseThrow())
                .as(what)
                .isLessThan(Math.max(atMost, TIMES_A_PLAIN_COUNT * plain));
    }

    private static long median(Runnable work) {
        work.run();
        return LongStream.generate(() -> millis(work))
                .limit(ROUNDS)
                .sorted()
                .skip(ROUNDS / 2)
                .findFirst()
                .orElseThrow();
    }

    private static long millis(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return Duration.ofNanos(System.nanoTime() - start).toMillis();
    }

    private void count(Selection selection) {
        var one = selection.connection();
        var sql = "select count(*) as n from session_figures where opened_at >= ? and opened_at < ?";
        new Database(transactions)
                .one(
                        row -> row.bigNumber("n"),
                        one == null ? sql : sql + " and connection_id = ?",
                        one == null
                                ? new Object[] {selection.from(), selection.to()}
                                : new Object[] {selection.from(), selection.to(), one.value()});
    }

    private void plan(Selection selection) {
        print("%nPlan of the counts of %s", selection.connection() == null ? "all sessions" : "one connection");
        transactions.run(() -> {
            var database = new Database(transactions);
            JdbcAnalyticsStore.FOR_MUCH_AT_ONCE.forEach(database::update);
            database.list(
                            row -> row.text("QUERY PLAN"),
                            "explain (analyze, buffers) " + JdbcAnalyticsStore.SESSIONS.count(selection),
                            JdbcAnalyticsStore.SESSIONS.parameters(selection))
                    .forEach(line -> print("%s", line));
        });
    }

    private Selection selection(@Nullable ConnectionId connection, int days) {
        return new Selection(
                connection,
                now.minus(Duration.ofDays(days)),
                now.plus(Duration.ofDays(10)),
                ZoneId.of("Europe/Berlin"),
                null,
                null);
    }

    private static Selection byDay(Selection all) {
        return new Selection(all.connection(), all.from(), all.to(), all.zone(), Dimension.DAY, null);
    }

    private static void print(String line, Object... values) {
        System.out.println(line.formatted(values));
    }
}
