package io.baton.adapter.ai.topic;

import io.baton.adapter.ai.text.Words;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;

/** The words of a policy's line that name its topic: "Questions about lawyers" is about lawyers. */
final class TopicWords {

    private static final String RESOURCE = "frames.txt";
    /** Letters that stems of one family begin with in common, and the share they are of the longer stem. */
    private static final int COMMON = 6;

    private static final double COMMON_SHARE = 0.66;
    /** The same for short stems, of which more must be alike. */
    private static final int COMMON_OF_SHORT = 5;

    private static final double COMMON_SHARE_OF_SHORT = 0.8;

    private final Set<String> frames = new HashSet<>();

    TopicWords() {
        TopicResource.lines(RESOURCE).forEach(line -> frames.addAll(Words.forms(line)));
    }

    /** The line without the words that only frame it; the line itself when nothing else would be left. */
    String of(String line) {
        var words = unframed(line);
        return words.isBlank() ? line : words;
    }

    /** The line without the words that only frame it, be it nothing. */
    String unframed(String line) {
        return Words.of(line).stream()
                .filter(word -> !frames.contains(word.form()))
                .map(word -> line.substring(word.start(), word.end()))
                .collect(Collectors.joining(" "));
    }

    /** Whether two stems are of one family: "юристи" and "юрист", "kündigung" and "kündig", but not "protest" and "protect". */
    static boolean areKin(String one, String other) {
        int shared = 0;
        int shorter = Math.min(one.length(), other.length());
        while (shared < shorter && one.charAt(shared) == other.charAt(shared)) {
            shared++;
        }
        double share = (double) shared / Math.max(one.length(), other.length());
        return shared >= COMMON ? share >= COMMON_SHARE : shared == COMMON_OF_SHORT && share >= COMMON_SHARE_OF_SHORT;
    }
}
