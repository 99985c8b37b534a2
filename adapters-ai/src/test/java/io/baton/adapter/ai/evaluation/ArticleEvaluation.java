package io.baton.adapter.ai.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.adapter.ai.LocalEngine;
import io.baton.adapter.ai.OfflineDetectors;
import io.baton.adapter.ai.Talk;
import io.baton.adapter.ai.knowledge.ArticleLibrary;
import io.baton.application.port.out.engine.TurnTools;
import io.baton.domain.engine.EngineAnswer;
import io.baton.domain.engine.EngineAnswer.Reply;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Answers from articles: how often they come from the right ones, how often the engine is silent where it should be, and whether its confidence
 * is worth its name.
 */
class ArticleEvaluation {

    private static final double PRECISION = 0.85;
    private static final double RECALL = 0.75;
    private static final double DISTANCE = 0.12;

    private static final OfflineDetectors DETECTORS = new OfflineDetectors();

    private final List<String> mistakes = new ArrayList<>();
    private final Reliability reliability = new Reliability();

    @Test
    void answersTheMeasuredHalf() {
        answers("measured");
    }

    @Test
    void answersTheWrittenHalf() {
        answers("written");
    }

    private void answers(String half) {
        Map<String, Score> scores = new TreeMap<>();
        ArticleQuestion.of(half).forEach((folder, questions) -> scores.put(folder, score(folder, questions)));

        Report.print("Answers from articles, " + half + " half, by folder", scores, mistakes);
        reliability.print("Confidence, " + half + " half");

        var all = Score.sum(scores.values());
        assertThat(all.precision()).isGreaterThanOrEqualTo(PRECISION);
        assertThat(all.recall()).isGreaterThanOrEqualTo(RECALL);
        assertThat(reliability.error()).isLessThanOrEqualTo(DISTANCE);
    }

    private Score score(String folder, List<ArticleQuestion> questions) {
        var library = new ArticleLibrary(ArticleQuestion.folder(folder), DETECTORS::languageOf, InstantSource.system());
        var engine = new LocalEngine(library, DETECTORS);
        return Score.sum(questions.stream()
                .map(question -> score(folder, question, engine, library))
                .toList());
    }

    private Score score(String folder, ArticleQuestion question, LocalEngine engine, ArticleLibrary library) {
        var answered = articles(engine, question);
        if (!answered.equals(question.articles())) {
            mistakes.add(folder + ": " + question + " -> " + answered);
        }
        if (question.isSimple()) {
            weigh(question, library);
        }
        boolean there = !question.articles().isEmpty();
        boolean right = answered.equals(question.articles());
        // an answer from the wrong article is both: the right one is missing, and a wrong one is there
        return there && !right && !answered.isEmpty()
                ? Score.of(true, false).plus(Score.of(false, true))
                : Score.of(there, !answered.isEmpty());
    }

    private static Set<String> articles(LocalEngine engine, ArticleQuestion question) {
        var talk = new Talk();
        EngineAnswer answer = new EngineAnswer.Failed("nothing was asked");
        for (String message : question.messages()) {
            answer = engine.answer(talk.says(message).turn(), TurnTools.NONE).answer();
            talk.ai(answer instanceof Reply reply ? reply.text() : "…");
        }
        return answer instanceof Reply reply
                ? reply.sources().stream()
                        .map(source -> String.valueOf(source.link()).replaceAll(".*/", ""))
                        .collect(Collectors.toSet())
                : Set.of();
    }

    private void weigh(ArticleQuestion question, ArticleLibrary library) {
        var text = question.messages().get(0);
        library.search(Talk.CONNECTION, text, DETECTORS.languageOf(text), 1)
                .forEach(passage -> reliability.add(
                        passage.confidence(),
                        question.articles()
                                .contains(String.valueOf(passage.link()).replaceAll(".*/", ""))));
    }
}
