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

    /** An answer that is less likely right than this is none: a wrong one does more harm than a human who is asked. */
    static final double SURE_ENOUGH = 0.7;

    private static final double SURE_OF_A_SENTENCE = 0.87;
    private static final int ANSWERS_IN_ONE_REPLY = 2;

    private final Knowledge knowledge;
    private final SmallTalk smallTalk;
    private final Quotation quotation;

    ArticleAnswers(Knowledge knowledge, SmallTalk smallTalk) {
        this.knowledge = knowledge;
        this.smallTalk = smallTalk;
        this.quotation = new Quotation(smallTalk);
    }

    /**
     * The answer to messages.
     *
     * @param before what they may go on with
     */
    EngineAnswer answer(List<String> messages, Before before, String language) {
        if (knowledge.isEmpty()) {
            return new HandOff(HandoffReason.INSUFFICIENT_KNOWLEDGE, "The AI has no articles to answer from");
        }
        var passages = passages(messages, before, language);
        return passages.isEmpty() ? new HandOff(HandoffReason.INSUFFICIENT_KNOWLEDGE, null) : reply(passages);
    }

    private List<Passage> passages(List<String> messages, Before before, String language) {
        var together = String.join("\n", messages);
        var alone = alone(messages, together, language);
        if (!before.isEmpty() && followsUp(together, language)) {
            return new FollowUp(knowledge, quotation).better(together, before, alone, language);
        }
        return alone;
    }

    // a message that names hardly anything can only be understood by what was said before
    private boolean followsUp(String message, String language) {
        int subjects = knowledge.subjects(message, language);
        return subjects == 0 || subjects <= 2 && Questions.goesOn(message);
    }

    // several messages in one turn are one question in pieces, or several questions: then each gets its answer
    private List<Passage> alone(List<String> messages, String together, String language) {
        var single = messages.stream()
                .filter(message ->
                        smallTalk.of(message, language).isEmpty() && knowledge.subjects(message, language) > 0)
                .map(message -> toEach(message, language))
                .toList();
        if (!single.isEmpty() && single.stream().noneMatch(List::isEmpty)) {
            return single.stream()
                    .flatMap(List::stream)
                    .distinct()
                    .limit(ANSWERS_IN_ONE_REPLY)
                    .toList();
        }
        return best(together, language).stream().toList();
    }

    private List<Passage> toEach(String message, String language) {
        var questions = Questions.of(message);
        var each = questions.stream()
                .flatMap(question -> sure(question, language, SURE_OF_A_SENTENCE).stream())
                .toList();
        boolean several = questions.size() > 1 && each.size() == questions.size();
        return several ? each : best(message, language).stream().toList();
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
