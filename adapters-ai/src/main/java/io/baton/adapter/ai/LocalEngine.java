package io.baton.adapter.ai;

import io.baton.adapter.ai.brief.BriefWriter;
import io.baton.adapter.ai.knowledge.Knowledge;
import io.baton.adapter.ai.knowledge.KnowledgeFolder;
import io.baton.adapter.ai.knowledge.Passage;
import io.baton.adapter.ai.language.LanguageDetection;
import io.baton.adapter.ai.smalltalk.Courtesy;
import io.baton.adapter.ai.smalltalk.SmallTalk;
import io.baton.adapter.ai.text.Sentences;
import io.baton.application.port.out.engine.Engine;
import io.baton.domain.conversation.Author;
import io.baton.domain.conversation.Utterance;
import io.baton.domain.engine.EngineAnswer;
import io.baton.domain.engine.EngineAnswer.HandOff;
import io.baton.domain.engine.EngineAnswer.Reply;
import io.baton.domain.engine.EngineAnswer.Resolve;
import io.baton.domain.engine.EngineAnswer.Source;
import io.baton.domain.engine.Turn;
import io.baton.domain.handoff.HandoffBrief;
import io.baton.domain.handoff.HandoffReason;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The engine that needs nothing but a folder of Markdown articles: it quotes them, greets, and says when it does not know (product.md 4). Safe
 * for use by many threads.
 */
public final class LocalEngine implements Engine {

    /** Below this share of a question's meaning in the best article the engine does not know the answer. */
    static final double SURE_ENOUGH = 0.47;

    private static final double SURE_OF_A_SENTENCE = 0.65;

    private static final System.Logger LOG = System.getLogger(LocalEngine.class.getName());

    private final Knowledge knowledge;
    private final OfflineDetectors detectors;
    private final SmallTalk smallTalk = new SmallTalk();
    private final Quotation quotation = new Quotation(smallTalk);
    private final BriefWriter briefs;

    /**
     * Reads and indexes the articles; what is wrong with the folder is logged as a warning, and the engine then hands off what it can't answer.
     *
     * @param knowledgeDirectory folder of Markdown articles, subfolders included ({@code baton.knowledge.dir})
     */
    public LocalEngine(Path knowledgeDirectory, OfflineDetectors detectors) {
        this(KnowledgeFolder.read(knowledgeDirectory, detectors::languageOf), detectors);
    }

    private LocalEngine(KnowledgeFolder folder, OfflineDetectors detectors) {
        folder.problems().forEach(problem -> LOG.log(System.Logger.Level.WARNING, problem));
        this.knowledge = new Knowledge(folder.articles());
        this.detectors = detectors;
        this.briefs = new BriefWriter(this::hasMatter);
    }

    @Override
    public String name() {
        return "local";
    }

    @Override
    public EngineAnswer answer(Turn turn) {
        var language = language(turn);
        var messages = turn.questions().stream()
                .map(Utterance::text)
                .filter(text -> !text.isBlank())
                .toList();
        if (messages.isEmpty()) {
            return withoutWords(turn, language);
        }
        return courtesy(turn, messages, language).orElseGet(() -> fromArticles(messages, language));
    }

    @Override
    public HandoffBrief brief(Turn turn) {
        var signals = detectors.detect(turn, List.of());
        return new HandoffBrief(briefs.summary(turn, signals.humanRequest()), signals.sentiment(), signals.language());
    }

    private String language(Turn turn) {
        var detected = detectors.language(turn);
        return detected.equals(LanguageDetection.UNKNOWN) ? turn.language() : detected;
    }

    private EngineAnswer withoutWords(Turn turn, String language) {
        boolean attachment =
                turn.questions().stream().anyMatch(question -> !question.media().isEmpty());
        return sure(attachment ? smallTalk.unreadable(language) : smallTalk.reply(Courtesy.GREETING, language));
    }

    private Optional<EngineAnswer> courtesy(Turn turn, List<String> messages, String language) {
        List<Courtesy> courtesies = new ArrayList<>();
        for (String message : messages) {
            smallTalk.of(message, language).ifPresent(courtesies::add);
        }
        return courtesies.size() < messages.size()
                ? Optional.empty()
                : Optional.of(politely(courtesies.get(courtesies.size() - 1), turn, messages, language));
    }

    private EngineAnswer politely(Courtesy courtesy, Turn turn, List<String> messages, String language) {
        var own = language.equals(LanguageDetection.UNKNOWN)
                ? smallTalk.languageOf(messages.get(messages.size() - 1)).orElse(language)
                : language;
        var line = smallTalk.reply(courtesy, own);
        return switch (courtesy) {
            case GREETING, IDENTITY, UNCLEAR -> sure(line);
            case THANKS, FAREWELL -> new Resolve(line);
            case ASSENT -> isAnswered(turn) ? new Resolve(smallTalk.reply(Courtesy.THANKS, own)) : sure(line);
        };
    }

    // "ok" after an answer settles it; after a question of ours it answers nothing
    private static boolean isAnswered(Turn turn) {
        return turn.transcript().stream()
                .filter(line -> line.author() == Author.AI_WORKER)
                .reduce((earlier, later) -> later)
                .filter(line -> !line.text().strip().endsWith("?"))
                .isPresent();
    }

    private static Reply sure(String text) {
        return new Reply(text, 1, List.of());
    }

    private EngineAnswer fromArticles(List<String> messages, String language) {
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
            return single.stream().flatMap(Optional::stream).distinct().limit(2).toList();
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

    private boolean hasMatter(String message) {
        if (message.isBlank()
                || smallTalk.of(message, LanguageDetection.UNKNOWN).isPresent()) {
            return false;
        }
        var request = detectors.humanRequestIn(message);
        return request.isEmpty() || message.length() > 2 * request.get().length() + 10;
    }
}
