package io.baton.adapter.ai.topic;

import io.baton.adapter.ai.subject.Concept;
import io.baton.adapter.ai.subject.Subjects;
import java.util.Arrays;
import java.util.List;

/** Finds the topics of a policy in customers' messages by full-text match (product.md 3.1). */
public final class ForbiddenTopics {

    /** A line of many words need not be met word for word. */
    private static final double ENOUGH = 0.65;

    private static final String ALTERNATIVES = "[,;/\\n]|\\b(?:or|and|oder|und|o|y|ou|et|e)\\b";

    private final Subjects subjects;

    /** Matches words as {@code subjects} understands them. */
    public ForbiddenTopics(Subjects subjects) {
        this.subjects = subjects;
    }

    /**
     * The topics that a message touches, as the policy writes them.
     *
     * @param topics plain-language lines; one line may name several things: "lawyers, lawsuits or legal advice"
     */
    public List<String> touched(String message, String language, List<String> topics) {
        return topics.stream()
                .filter(topic -> touches(message, language, topic) || touches(message, "en", topic))
                .toList();
    }

    private boolean touches(String message, String language, String topic) {
        var said = subjects.of(message, language);
        return Arrays.stream(topic.split(ALTERNATIVES, -1))
                .map(part -> subjects.of(part, language))
                .anyMatch(part -> isMet(part, said));
    }

    private static boolean isMet(List<Concept> part, List<Concept> said) {
        long met = part.stream()
                .filter(concept -> said.stream().anyMatch(concept::isLike))
                .count();
        return met > 0 && met >= ENOUGH * part.size();
    }
}
