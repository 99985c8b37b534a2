package io.baton.adapter.rest.analytics;

import io.baton.application.port.out.analytics.Counted;
import io.baton.application.port.out.analytics.Counted.Group;
import io.baton.application.port.out.analytics.Selection;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

/**
 * Figures of a period.
 *
 * @param to the period ends before it
 * @param zone in which hours and days are told apart
 * @param groups by the name of the dimension
 */
public record ReportView<F>(Instant from, Instant to, String zone, F total, Map<String, List<GroupView<F>>> groups) {

    /**
     * The figures of what is alike in one dimension.
     *
     * @param share of the total's number
     */
    public record GroupView<F>(String key, BigDecimal share, F figures) {}

    static <C, F> ReportView<F> from(
            Selection selection, Counted<C> counted, Function<C, F> view, ToLongFunction<C> number) {
        long all = number.applyAsLong(counted.total());
        Map<String, List<GroupView<F>>> groups = new LinkedHashMap<>();
        for (Group<C> group : counted.groups()) {
            var share = Share.of(number.applyAsLong(group.figures()), all);
            groups.computeIfAbsent(group.by().wire(), by -> new ArrayList<>())
                    .add(new GroupView<>(group.key(), share, view.apply(group.figures())));
        }
        return new ReportView<>(
                selection.from(), selection.to(), selection.zone().getId(), view.apply(counted.total()), groups);
    }

    /** The same as one table: the total first, then each group. */
    String csv(List<String> header, Function<F, List<String>> cells) {
        var csv = new Csv().line(line("by", "key", "share", header));
        csv.line(line("total", "", Share.of(1, 1).toString(), cells.apply(total)));
        groups.forEach((by, group) -> group.forEach(
                each -> csv.line(line(by, each.key(), each.share().toString(), cells.apply(each.figures())))));
        return csv.text();
    }

    private static List<String> line(String by, String key, String share, List<String> figures) {
        return Stream.concat(Stream.of(by, key, share), figures.stream()).toList();
    }
}
