package io.baton.adapter.rest.analytics;

import io.baton.application.port.out.analytics.Counted.Sessions;
import io.baton.application.port.out.analytics.Outcome;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Figures of sessions (docs/analytics.md).
 *
 * @param open not over yet
 * @param outcomes of the sessions that are over; each has one
 * @param engineFailures turns for which no engine gave an answer
 * @param timeToFirstReply from the customer's message to the AI's first answer
 */
public record SessionFiguresView(
        long sessions, long open, Map<String, PartView> outcomes, long engineFailures, TimesView timeToFirstReply) {

    private static final List<Outcome> ENDS = Arrays.stream(Outcome.values())
            .filter(outcome -> outcome != Outcome.OPEN)
            .toList();

    /** So many of the sessions that are over. */
    public record PartView(long count, BigDecimal share) {}

    static SessionFiguresView from(Sessions figures) {
        long open = figures.of(Outcome.OPEN);
        Map<String, PartView> outcomes = new LinkedHashMap<>();
        for (Outcome end : ENDS) {
            long count = figures.of(end);
            outcomes.put(end.wire(), new PartView(count, Share.of(count, figures.sessions() - open)));
        }
        return new SessionFiguresView(
                figures.sessions(), open, outcomes, figures.engineFailures(), TimesView.from(figures.firstReply()));
    }

    static List<String> header() {
        return Stream.of(
                        Stream.of("sessions", "open"),
                        ENDS.stream().flatMap(end -> Stream.of(end.wire(), end.wire() + "_share")),
                        Stream.of("engine_failures"),
                        TimesView.header("first_reply").stream())
                .flatMap(names -> names)
                .toList();
    }

    List<String> cells() {
        Stream<String> parts = outcomes.values().stream()
                .flatMap(part ->
                        Stream.of(Long.toString(part.count()), part.share().toString()));
        return Stream.of(
                        Stream.of(Long.toString(sessions), Long.toString(open)),
                        parts,
                        Stream.of(Long.toString(engineFailures)),
                        timeToFirstReply.cells().stream())
                .flatMap(cells -> cells)
                .toList();
    }
}
