package io.baton.adapter.persistence;

import io.baton.application.port.out.analytics.Dimension;
import io.baton.application.port.out.analytics.Selection;
import io.baton.domain.connection.ConnectionId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * The statements that count the rows of one table.
 *
 * @param table with a row for each session or handoff
 * @param time the column that decides whether a row is in the period
 * @param seconds the column of which averages and percentiles are taken
 * @param columns what dimensions and counts need besides
 * @param counts what is counted of each group, beside its rows and their seconds
 */
record CountedRows(
        String table, String time, String seconds, String columns, String counts, List<Dimension> dimensions) {

    /** All groups in one pass over the rows. */
    private static final String COUNT =
            """
            with %s
            select %s, count(*) as n, count(seconds) as timed, avg(seconds) as average, %s
            from chosen group by grouping sets ((), %s)
            """;

    /** Apart from the counts: percentiles sort, and sorting for every group of every dimension takes longer than all the rest. */
    private static final String PERCENTILES =
            """
            with %s
            select dimension, key, spread[1] as p50, spread[2] as p90, spread[3] as p95
            from (select %s, percentile_cont(array[0.5, 0.9, 0.95]) within group (order by seconds) as spread
                from chosen where seconds is not null group by grouping sets (()%s)) spreads
            """;

    String count(Selection selection) {
        var by = by(selection);
        return COUNT.formatted(chosen(selection), keys(by), counts, sets(by));
    }

    String percentiles(Selection selection) {
        var groupBy = selection.groupBy();
        return groupBy == null
                ? PERCENTILES.formatted(chosen(selection), "'total' as dimension, '' as key", "")
                : PERCENTILES.formatted(chosen(selection), keys(List.of(groupBy)), ", " + sets(List.of(groupBy)));
    }

    /** The parameters of either statement. */
    Object[] parameters(Selection selection) {
        List<Object> parameters = new ArrayList<>(List.of(selection.zone().getId(), selection.from(), selection.to()));
        var connection = selection.connection();
        if (connection != null) {
            parameters.add(connection.value());
        }
        var within = selection.within();
        if (within != null) {
            parameters.add(within.stream().map(ConnectionId::value).toArray(UUID[]::new));
        }
        return parameters.toArray();
    }

    // not materialized: the planner may then read the covering index alone, and in parallel
    private String chosen(Selection selection) {
        return """
                chosen as not materialized (
                    select *, extract(hour from here)::int as hour, here::date as day
                    from (select connection_id as connection, %s, %s as seconds, %s at time zone ? as here from %s
                        where %s >= ? and %s < ?%s%s) placed)"""
                .formatted(
                        columns,
                        seconds,
                        time,
                        table,
                        time,
                        time,
                        selection.connection() == null ? "" : " and connection_id = ?",
                        selection.within() == null ? "" : " and connection_id = any (?)");
    }

    private List<Dimension> by(Selection selection) {
        var groupBy = selection.groupBy();
        return groupBy == null ? dimensions : List.of(groupBy);
    }

    private static String keys(List<Dimension> by) {
        var names = by.stream()
                .map(each -> "when grouping(%s) = 0 then '%s'".formatted(column(each), each.wire()))
                .collect(Collectors.joining(" "));
        var keys = by.stream().map(CountedRows::key).collect(Collectors.joining(" "));
        return "case " + names + " else 'total' end as dimension, case " + keys + " else '' end as key";
    }

    private static String key(Dimension by) {
        var column = column(by);
        var text =
                switch (by) {
                    case HOUR -> "lpad(hour::text, 2, '0')";
                    case DAY, CONNECTION -> column + "::text";
                    case CHANNEL, LANGUAGE, REASON, RULE -> column;
                    case SENTIMENT -> "coalesce(sentiment, 'unknown')";
                };
        return "when grouping(%s) = 0 then %s".formatted(column, text);
    }

    private static String sets(List<Dimension> by) {
        return by.stream().map(each -> "(" + column(each) + ")").collect(Collectors.joining(", "));
    }

    private static String column(Dimension by) {
        return by.name().toLowerCase(Locale.ROOT);
    }
}
