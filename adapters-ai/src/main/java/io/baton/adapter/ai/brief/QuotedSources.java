package io.baton.adapter.ai.brief;

import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Finds the articles that an answer names as its sources. */
final class QuotedSources {

    private final Pattern line;

    /**
     * A finder.
     *
     * @param words that stand before the title of a source, in any language
     */
    QuotedSources(Collection<String> words) {
        var any = words.stream().map(Pattern::quote).collect(Collectors.joining("|"));
        line = Pattern.compile("(?m)^(?:" + any + "): (.+?)(?: – \\S+)?$");
    }

    /** The titles in the answers, each once. */
    List<String> titles(List<String> answers) {
        return answers.stream()
                .flatMap(answer -> line.matcher(answer).results())
                .map(result -> result.group(1))
                .distinct()
                .toList();
    }
}
