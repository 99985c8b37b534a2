package io.baton.adapter.persistence;

import io.baton.application.port.out.analytics.AnalyticsStore;
import io.baton.application.port.out.analytics.Counted;
import io.baton.application.port.out.analytics.Counted.Group;
import io.baton.application.port.out.analytics.Counted.Handoffs;
import io.baton.application.port.out.analytics.Counted.Sessions;
import io.baton.application.port.out.analytics.Dimension;
import io.baton.application.port.out.analytics.Outcome;
import io.baton.application.port.out.analytics.Selection;
import io.baton.application.port.out.analytics.Times;
import io.baton.application.port.out.analytics.Times.Percentiles;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Counts in plain SQL, over one view of the database and for a bounded time. */
final class JdbcAnalyticsStore implements AnalyticsStore {

    private static final String ONE_VIEW = "set transaction isolation level repeatable read, read only";

    /** For each of the two statements of a report. */
    private static final String BOUNDED = "set local statement_timeout = '15s'";

    /**
     * Percentiles are sorted in memory, and compiling costs more than it saves. The planner cannot know how few hours and days there are: unless it
     * may hash them, it sorts all rows for each.
     */
    static final List<String> FOR_MUCH_AT_ONCE =
            List.of("set local work_mem = '64MB'", "set local hash_mem_multiplier = 16", "set local jit = off");

    private static final String CANCELED = "57014";
    private static final String INVALID_PARAMETER = "22023";

    static final CountedRows SESSIONS = new CountedRows(
            "session_figures",
            "opened_at",
            "reply_seconds",
            "channel, language, outcome, engine_failures",
            Arrays.stream(Outcome.values())
                            .map(each ->
                                    "count(*) filter (where outcome = '%s') as %s".formatted(each.wire(), column(each)))
                            .collect(Collectors.joining(", "))
                    + ", coalesce(sum(engine_failures), 0) as failures",
            Dimension.OF_SESSIONS);

    private static final CountedRows HANDOFFS = new CountedRows(
            "handoff_figures",
            "decided_at",
            "human_seconds",
            "channel, language, rule, reason, sentiment, human_at, left_at",
            """
            count(human_at) as accepted, count(*) filter (where human_at is null and left_at is null) as waiting,
                count(*) filter (where human_at is null and left_at is not null) as abandoned""",
            Dimension.OF_HANDOFFS);

    private final Transactions transactions;
    private final Database database;

    JdbcAnalyticsStore(Transactions transactions) {
        this.transactions = transactions;
        this.database = new Database(transactions);
    }

    @Override
    public Counted<Sessions> sessions(Selection selection) {
        return counted(SESSIONS, selection, JdbcAnalyticsStore::sessions);
    }

    @Override
    public Counted<Handoffs> handoffs(Selection selection) {
        return counted(HANDOFFS, selection, JdbcAnalyticsStore::handoffs);
    }

    /** Reads the figures of a row whose times are known. */
    private interface Figures<F> {
        F read(Row row, Times times) throws SQLException;
    }

    private record Place(String dimension, String key) {
        static Place of(Row row) throws SQLException {
            return new Place(row.text("dimension"), row.text("key"));
        }

        @Nullable
        Dimension by() {
            return dimension.equals("total") ? null : Dimension.valueOf(dimension.toUpperCase(Locale.ROOT));
        }
    }

    private <F> Counted<F> counted(CountedRows rows, Selection selection, Figures<F> figures) {
        return bounded(() -> {
            Map<Place, Percentiles> percentiles = percentiles(rows, selection);
            return ordered(database.list(
                    row -> line(row, percentiles, figures), rows.count(selection), rows.parameters(selection)));
        });
    }

    private <T> T bounded(Supplier<T> count) {
        try {
            return transactions.call(() -> {
                database.update(ONE_VIEW);
                database.update(BOUNDED);
                FOR_MUCH_AT_ONCE.forEach(database::update);
                return count.get();
            });
        } catch (RuntimeException e) {
            if (DatabaseFailures.hasState(e, CANCELED)) {
                throw new TooMuchToCount("the database needs longer than it may");
            }
            if (DatabaseFailures.hasState(e, INVALID_PARAMETER)) {
                throw new UnknownZone(e);
            }
            throw e;
        }
    }

    private Map<Place, Percentiles> percentiles(CountedRows rows, Selection selection) {
        Map<Place, Percentiles> found = new HashMap<>();
        database.list(
                row -> {
                    var p50 = row.realOrNull("p50");
                    var p90 = row.realOrNull("p90");
                    var p95 = row.realOrNull("p95");
                    if (p50 != null && p90 != null && p95 != null) {
                        found.put(Place.of(row), new Percentiles(p50, p90, p95));
                    }
                    return row;
                },
                rows.percentiles(selection),
                rows.parameters(selection));
        return found;
    }

    /** One line of the answer, and by how many rows it is sorted. */
    private record Found<F>(Place place, F figures, long rows) {}

    private static <F> Found<F> line(Row row, Map<Place, Percentiles> percentiles, Figures<F> figures)
            throws SQLException {
        var place = Place.of(row);
        var times = new Times(row.bigNumber("timed"), row.realOrNull("average"), percentiles.get(place));
        return new Found<>(place, figures.read(row, times), row.bigNumber("n"));
    }

    private static <F> Counted<F> ordered(List<Found<F>> found) {
        var total = found.stream()
                .filter(each -> each.place().by() == null)
                .findFirst()
                .orElseThrow()
                .figures();
        List<Group<F>> groups = new ArrayList<>();
        for (Dimension by : Dimension.values()) {
            found.stream()
                    .filter(each -> each.place().by() == by)
                    .sorted(order(by))
                    .map(each -> new Group<>(by, each.place().key(), each.figures()))
                    .forEach(groups::add);
        }
        return new Counted<>(total, groups);
    }

    private static <F> Comparator<Found<F>> order(Dimension by) {
        Comparator<Found<F>> byKey = Comparator.comparing(found -> found.place().key());
        return switch (by) {
            case HOUR, DAY -> byKey;
            case CONNECTION, CHANNEL, LANGUAGE, REASON, RULE, SENTIMENT -> Comparator.<Found<F>>comparingLong(
                            found -> -found.rows())
                    .thenComparing(byKey);
        };
    }

    private static Sessions sessions(Row row, Times times) throws SQLException {
        List<Long> outcomes = new ArrayList<>();
        for (Outcome outcome : Outcome.values()) {
            outcomes.add(row.bigNumber(column(outcome)));
        }
        return new Sessions(row.bigNumber("n"), outcomes, row.bigNumber("failures"), times);
    }

    private static Handoffs handoffs(Row row, Times times) throws SQLException {
        return new Handoffs(
                row.bigNumber("n"),
                row.bigNumber("accepted"),
                row.bigNumber("waiting"),
                row.bigNumber("abandoned"),
                times);
    }

    private static String column(Outcome outcome) {
        return "were_" + outcome.wire();
    }
}
