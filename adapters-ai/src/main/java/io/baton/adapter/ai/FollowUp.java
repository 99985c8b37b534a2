package io.baton.adapter.ai;

import io.baton.adapter.ai.knowledge.Knowledge;
import io.baton.adapter.ai.knowledge.Passage;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Understands a question by the one before it: "how long does delivery take?", "and to Norway?". */
final class FollowUp {

    private static final int CANDIDATES = 8;
    private static final double BY_CONTEXT = 0.9;

    private final Knowledge knowledge;
    private final Quotation quotation;

    FollowUp(Knowledge knowledge, Quotation quotation) {
        this.knowledge = knowledge;
        this.quotation = quotation;
    }

    /** What answers both questions together, unless the message alone is answered better. */
    List<Passage> better(String message, Before before, List<Passage> alone, String language) {
        var together = together(message, before, language);
        double sure = alone.stream().mapToDouble(Passage::confidence).min().orElse(0);
        return together.filter(passage -> passage.confidence() > sure)
                .map(List::of)
                .orElse(alone);
    }

    // an answer must speak of what is new in the question, and must not be the one that was given
    private Optional<Passage> together(String message, Before before, String language) {
        var speaking = speaking(message, language);
        boolean newSubject = knowledge.subjects(message, language) > 0;
        return knowledge.search(before.question() + "\n" + message, language, CANDIDATES).stream()
                .filter(passage ->
                        !newSubject || speaking.contains(passage.article().title()))
                .filter(passage -> !before.says(quotation.body(passage)))
                .findFirst()
                .map(passage -> passage.times(BY_CONTEXT))
                .filter(passage -> passage.confidence() >= ArticleAnswers.SURE_ENOUGH);
    }

    private Set<String> speaking(String message, String language) {
        return knowledge.search(message, language, CANDIDATES).stream()
                .map(passage -> passage.article().title())
                .collect(Collectors.toSet());
    }
}
