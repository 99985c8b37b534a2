package io.baton.adapter.rest.analytics;

import io.baton.application.port.out.analytics.Counted.Handoffs;
import java.util.List;
import java.util.stream.Stream;

/**
 * Figures of handoffs (docs/analytics.md).
 *
 * @param accepted a human came
 * @param waiting nobody came yet
 * @param abandoned the session ended before anybody came
 * @param timeToHuman from the decision until a human had the session
 */
public record HandoffFiguresView(long handoffs, long accepted, long waiting, long abandoned, TimesView timeToHuman) {

    static HandoffFiguresView from(Handoffs figures) {
        return new HandoffFiguresView(
                figures.handoffs(),
                figures.accepted(),
                figures.waiting(),
                figures.abandoned(),
                TimesView.from(figures.human()));
    }

    static List<String> header() {
        return Stream.concat(
                        Stream.of("handoffs", "accepted", "waiting", "abandoned"),
                        TimesView.header("time_to_human").stream())
                .toList();
    }

    List<String> cells() {
        return Stream.concat(
                        Stream.of(handoffs, accepted, waiting, abandoned).map(count -> Long.toString(count)),
                        timeToHuman.cells().stream())
                .toList();
    }
}
