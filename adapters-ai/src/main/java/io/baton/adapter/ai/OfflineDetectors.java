package io.baton.adapter.ai;

import io.baton.adapter.ai.language.LanguageDetection;
import io.baton.adapter.ai.mood.Mood;
import io.baton.adapter.ai.mood.MoodReader;
import io.baton.adapter.ai.request.HumanRequests;
import io.baton.adapter.ai.subject.Subjects;
import io.baton.adapter.ai.topic.ForbiddenTopics;
import io.baton.adapter.ai.topic.RepeatedQuestion;
import io.baton.application.port.out.engine.Detectors;
import io.baton.domain.conversation.Author;
import io.baton.domain.conversation.Utterance;
import io.baton.domain.engine.Turn;
import io.baton.domain.handoff.Frustration;
import io.baton.domain.handoff.Sentiment;
import io.baton.domain.handoff.Signals;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Detectors by rules, lexicons and statistics of letters: no network, the same answer every time. Safe for use by many threads. */
public final class OfflineDetectors implements Detectors {

    /** A mood on the scale from -1 to 1 that is more than politeness or the telling of a problem. */
    private static final double CLEAR_MOOD = 0.3;

    private final HumanRequests humanRequests = new HumanRequests();
    private final LanguageDetection languages = new LanguageDetection();
    private final MoodReader moods = new MoodReader();
    private final ForbiddenTopics topics;
    private final RepeatedQuestion repeated;

    /** Reads rules, lexicons and the language model from the class path; takes about a second. */
    public OfflineDetectors() {
        var subjects = new Subjects();
        topics = new ForbiddenTopics(subjects);
        repeated = new RepeatedQuestion(subjects);
    }

    @Override
    public Signals detect(Turn turn, List<String> forbiddenTopics) {
        var language = language(turn);
        var mood = strongest(turn, language);
        return new Signals(
                humanRequest(turn),
                mood.frustration(),
                mood.words(),
                sentiment(turn, language, mood),
                language,
                touched(turn, language, forbiddenTopics),
                repeated.turns(turn.transcript(), language));
    }

    /** The language of a text, BCP 47; {@code und} when unsure. */
    public String languageOf(String text) {
        return languages.of(text);
    }

    /** The words in a message that ask for a human. */
    Optional<String> humanRequestIn(String message) {
        return humanRequests.find(message);
    }

    /** The customer's language over a conversation, BCP 47; {@code und} when unsure. */
    String language(Turn turn) {
        return languages.of(customerTexts(turn));
    }

    private static List<String> customerTexts(Turn turn) {
        return turn.transcript().stream()
                .filter(line -> line.author() == Author.CUSTOMER)
                .map(Utterance::text)
                .filter(text -> !text.isBlank())
                .toList();
    }

    private @Nullable String humanRequest(Turn turn) {
        var questions = turn.questions();
        for (int i = questions.size() - 1; i >= 0; i--) {
            var request = humanRequests.find(questions.get(i).text());
            if (request.isPresent()) {
                return request.get();
            }
        }
        return null;
    }

    // the unanswered messages are the customer's last ones
    private Mood strongest(Turn turn, String language) {
        var texts = turn.transcript().stream()
                .filter(line -> line.author() == Author.CUSTOMER)
                .map(Utterance::text)
                .toList();
        return moods.over(texts, language).stream()
                .skip(texts.size() - turn.questions().size())
                .max(Comparator.comparing(Mood::frustration))
                .orElse(new Mood(0, Frustration.NONE, null));
    }

    // the mood now counts most: each line twice as much as all before it
    private Sentiment sentiment(Turn turn, String language, Mood now) {
        if (now.frustration() != Frustration.NONE) {
            return Sentiment.NEGATIVE;
        }
        double valence = 0;
        for (String text : customerTexts(turn)) {
            double line = moods.of(text, language).valence();
            valence = line == 0 || valence == 0 ? valence + line : (valence + 2 * line) / 3;
        }
        if (valence > CLEAR_MOOD) {
            return Sentiment.POSITIVE;
        }
        return valence < -CLEAR_MOOD ? Sentiment.NEGATIVE : Sentiment.NEUTRAL;
    }

    private List<String> touched(Turn turn, String language, List<String> forbiddenTopics) {
        return turn.questions().stream()
                .flatMap(question -> topics.touched(question.text(), language, forbiddenTopics).stream())
                .distinct()
                .toList();
    }
}
