package io.baton.adapter.ai;

import io.baton.adapter.ai.knowledge.Knowledge;
import io.baton.adapter.ai.knowledge.Passage;
import io.baton.adapter.ai.smalltalk.SmallTalk;
import io.baton.adapter.ai.text.Sentences;
import io.baton.domain.engine.EngineAnswer;
import io.baton.domain.engine.EngineAnswer.HandOff;
import io.baton.domain.engine.EngineAnswer.Reply;
import io.baton.domain.engine.EngineAnswer.Source;
import io.baton.domain.handoff.HandoffReason;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Answers questions from the articles, or says that it does not know. */
final class ArticleAnswers {

    /** Below this share of a question's meaning in the best article the engine does not know the answer. */
    static final double SURE_ENOUGH = 0.5;

    private static final double SURE_OF_A_SENTENCE = 0.65;
    private static final int ANSWERS_IN_ONE_REPLY = 2;

    private final Knowledge knowledge;
    private final SmallTalk smallTalk;
    private final Quotation quotation;

    ArticleAnswers(Knowledge knowledge, SmallTalk smallTalk) {
        this.knowledge = knowledge;
        this.smallTalk = smallTalk;
        this.quotation = new Quotation(smallTalk);
    }

    EngineAnswer answer(List<String> messages, String language) {
        if (knowledge.isEmpty()) {
            return new HandOff(HandoffReason.INSUFFICIENT_KNOWLEDGE, "The AI has no articles to answer from");
        }
        var passages = passages(messages, language);
        return passages.isEmpty() ? new HandOff(HandoffReason.INSUFFICIENT_KNOWLEDGE, null) : reply(passages);
    }

    // several messages in one turn are one question in pieces, or several questions: then each gets its answer
    private List<Passage> passages(List<String> messages, String language) {
        var single = messages.stream()
                .filter(message ->
                        smallTalk.of(message, language).isEmpty() && knowledge.subjects(message, language) > 0)
                .map(message -> best(message, language))
                .toList();
        if (!single.isEmpty() && single.stream().allMatch(Optional::isPresent)) {
            return single.stream()
                    .flatMap(Optional::stream)
                    .distinct()
                    .limit(ANSWERS_IN_ONE_REPLY)
                    .toList();
        }
        return best(String.join("\n", messages), language).stream().toList();
    }

    // in a long story one sentence may hold the question
    private Optional<Passage> best(String question, String language) {
        var whole = sure(question, language, SURE_ENOUGH);
        return whole.isPresent() ? whole : bestSentence(question, language);
    }

    private Optional<Passage> bestSentence(String question, String language) {
        return Sentences.of(question, language).stream()
                .filter(sentence -> knowledge.subjects(sentence, language) > 1)
                .flatMap(sentence -> sure(sentence, language, SURE_OF_A_SENTENCE).stream())
                .max(Comparator.comparingDouble(Passage::confidence));
    }

    private Optional<Passage> sure(String question, String language, double least) {
        return knowledge.search(question, language, 1).stream()
                .filter(passage -> passage.confidence() >= least)
                .findFirst();
    }

    private Reply reply(List<Passage> passages) {
        var text = passages.stream().map(quotation::of).collect(Collectors.joining("\n\n"));
        double confidence =
                passages.stream().mapToDouble(Passage::confidence).min().orElse(0);
        return new Reply(
                text,
                confidence,
                passages.stream()
                        .map(passage -> new Source(
                                passage.article().title(), passage.article().link()))
                        .distinct()
                        .toList());
    }
}
