package io.baton.adapter.ai.evaluation;

import java.util.Collection;
import java.util.Locale;

/** How often a detector was right: hits and misses of what is there, false alarms and rightly quiet where nothing is. */
record Score(int hits, int misses, int falseAlarms, int quiet) {

    static final Score NOTHING = new Score(0, 0, 0, 0);

    static Score of(boolean there, boolean reported) {
        return new Score(
                there && reported ? 1 : 0,
                there && !reported ? 1 : 0,
                !there && reported ? 1 : 0,
                !there && !reported ? 1 : 0);
    }

    static Score sum(Collection<Score> scores) {
        return scores.stream().reduce(NOTHING, Score::plus);
    }

    Score plus(Score other) {
        return new Score(
                hits + other.hits, misses + other.misses, falseAlarms + other.falseAlarms, quiet + other.quiet);
    }

    int messages() {
        return hits + misses + falseAlarms + quiet;
    }

    double precision() {
        return share(hits, hits + falseAlarms);
    }

    double recall() {
        return share(hits, hits + misses);
    }

    double f1() {
        return share(2 * hits, 2 * hits + misses + falseAlarms);
    }

    double falseAlarmRate() {
        return falseAlarms + quiet == 0 ? 0 : share(falseAlarms, falseAlarms + quiet);
    }

    private static double share(int part, int whole) {
        return whole == 0 ? 1 : (double) part / whole;
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%9.3f %7.3f %6.3f %11.2f%% %9d %9d",
                precision(),
                recall(),
                f1(),
                100 * falseAlarmRate(),
                hits + misses,
                falseAlarms + quiet);
    }
}
