package io.baton.adapter.ai.evaluation;

import java.util.List;
import java.util.Map;

/** Prints the figures of an evaluation; mistakes are listed with {@code -Dbaton.evaluation.mistakes=true}. */
final class Report {

    private static final boolean MISTAKES = Boolean.getBoolean("baton.evaluation.mistakes");

    private Report() {}

    static void print(String title, Map<String, Score> scores, List<String> mistakes) {
        var lines = new StringBuilder(
                "\n" + title + "\nlanguage precision  recall     F1 false alarms      with   without\n");
        scores.forEach((language, score) ->
                lines.append(String.format("%-8s", language)).append(score).append('\n'));
        lines.append(String.format("%-8s", "all"))
                .append(Score.sum(scores.values()))
                .append('\n');
        if (MISTAKES) {
            mistakes.forEach(mistake -> lines.append("  ").append(mistake).append('\n'));
        }
        System.out.print(lines);
    }
}
