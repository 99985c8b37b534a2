package io.baton.adapter.ai;

import io.baton.adapter.ai.brief.BriefWriter;
import io.baton.adapter.ai.knowledge.ArticleLibrary;
import io.baton.adapter.ai.language.LanguageDetection;
import io.baton.adapter.ai.smalltalk.SmallTalk;
import io.baton.adapter.ai.text.Words;
import io.baton.application.port.out.engine.Engine;
import io.baton.application.port.out.engine.TurnTools;
import io.baton.domain.conversation.Utterance;
import io.baton.domain.engine.EngineAnswer;
import io.baton.domain.engine.EngineAnswer.Failed;
import io.baton.domain.engine.EngineResult;
import io.baton.domain.engine.Turn;
import io.baton.domain.handoff.AgentsLanguage;
import io.baton.domain.handoff.HandoffBrief;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * The engine that needs nothing but a folder of Markdown articles: it quotes them, greets, and says when it does not know (product.md 4). Safe
 * for use by many threads.
 */
public final class LocalEngine implements Engine {

    private static final System.Logger LOG = System.getLogger(LocalEngine.class.getName());

    private static final int WORDS_THAT_SAY_SOMETHING = 3;

    private final ArticleLibrary library;
    private final OfflineDetectors detectors;
    private final SmallTalk smallTalk = new SmallTalk();
    private final Politeness politeness = new Politeness(smallTalk);
    private final BriefWriter briefs;

    /** An engine that answers each connection from its own articles. */
    public LocalEngine(ArticleLibrary library, OfflineDetectors detectors) {
        this.library = library;
        this.detectors = detectors;
        this.briefs = new BriefWriter(this::hasMatter, smallTalk.sources());
    }

    @Override
    public String name() {
        return "local";
    }

    @Override
    public EngineResult answer(Turn turn, TurnTools tools) {
        return EngineResult.of(answer(turn), name());
    }

    EngineAnswer answer(Turn turn) {
        var language = language(turn);
        var messages = turn.questions().stream()
                .map(Utterance::text)
                .filter(text -> !text.isBlank())
                .toList();
        if (messages.isEmpty()) {
            return politeness.withoutWords(turn, language);
        }
        try {
            return politeness.answer(turn, messages, language).orElseGet(() -> fromArticles(turn, messages, language));
        } catch (UncheckedIOException e) {
            LOG.log(System.Logger.Level.ERROR, "The articles can't be searched", e);
            return new Failed("the articles can't be searched");
        }
    }

    private EngineAnswer fromArticles(Turn turn, List<String> messages, String language) {
        var knowledge = library.of(turn.connection());
        var before = Before.of(turn, message -> knowledge.subjects(message, language) > 0 && hasMatter(message));
        return new ArticleAnswers(knowledge, smallTalk).answer(messages, before, language);
    }

    @Override
    public HandoffBrief brief(Turn turn, AgentsLanguage agents) {
        var signals = detectors.detect(turn, List.of());
        var summary = briefs.summary(turn, signals.humanRequest(), agents.tag());
        return new HandoffBrief(summary, signals.sentiment(), language(turn));
    }

    // what is too short to tell keeps the language that the session has
    private String language(Turn turn) {
        var detected = detectors.language(turn);
        return detected.equals(LanguageDetection.UNKNOWN) ? turn.language() : detected;
    }

    private boolean hasMatter(String message) {
        if (Words.of(message).isEmpty()
                || smallTalk.of(message, LanguageDetection.UNKNOWN).isPresent()) {
            return false;
        }
        var rest = detectors
                .humanRequestIn(message)
                .map(request -> message.replace(request, " "))
                .orElse(message);
        return rest.equals(message) || Words.of(rest).size() >= WORDS_THAT_SAY_SOMETHING;
    }
}
