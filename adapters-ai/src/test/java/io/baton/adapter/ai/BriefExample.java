package io.baton.adapter.ai;

import io.baton.domain.engine.Turn;
import io.baton.domain.handoff.AgentsLanguage;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A conversation and the brief that an agent gets.
 *
 * @param agents the agents' language
 */
record BriefExample(String name, AgentsLanguage agents, Turn turn, String brief) {

    private static final String BEGIN = "# ";

    static List<BriefExample> all() {
        List<BriefExample> examples = new ArrayList<>();
        List<String> open = new ArrayList<>();
        for (String line : Samples.text("brief/cases.txt").lines().toList()) {
            if (line.startsWith("= ")) {
                examples.add(of(open, line.substring(2)));
                open.clear();
            } else if (!line.isBlank()) {
                open.add(line);
            }
        }
        return examples;
    }

    private static BriefExample of(List<String> lines, String brief) {
        var title = lines.stream()
                .filter(line -> line.startsWith(BEGIN))
                .reduce((a, b) -> b)
                .orElseThrow();
        int language = title.lastIndexOf('(');
        var talk = new Talk();
        lines.forEach(line -> add(talk, line));
        return new BriefExample(
                title.substring(BEGIN.length(), language).strip(),
                AgentsLanguage.valueOf(
                        title.substring(language + 1, title.length() - 1).toUpperCase(Locale.ROOT)),
                talk.turn(),
                brief);
    }

    private static void add(Talk talk, String line) {
        var text = line.substring(2).strip().replace("\\n", "\n");
        switch (line.charAt(0)) {
            case 'C' -> talk.says(text);
            case 'A' -> talk.ai(text);
            case 'F' -> talk.sends(text);
            case 'E' -> talk.after(text);
            default -> {
                // a title or a comment
            }
        }
    }
}
