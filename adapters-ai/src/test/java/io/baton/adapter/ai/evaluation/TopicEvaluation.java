package io.baton.adapter.ai.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.adapter.ai.language.LanguageDetection;
import io.baton.adapter.ai.subject.Subjects;
import io.baton.adapter.ai.topic.ForbiddenTopics;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * Forbidden topics in single messages, in the language that the detector itself finds. Topics in another language than the message, which
 * the match of words is not made for, are counted on their own.
 */
class TopicEvaluation {

    private static final String ACROSS = "across";
    private static final double F1_OF_MEASURED = 0.92;
    private static final double F1_OF_WRITTEN = 0.97;
    private static final double FALSE_ALARMS = 0.14;

    private static final ForbiddenTopics TOPICS = new ForbiddenTopics(new Subjects());
    private static final LanguageDetection LANGUAGES = new LanguageDetection();

    private final List<String> mistakes = new ArrayList<>();

    @Test
    void findsTheTopicsOfTheMeasuredHalf() {
        finds("measured", F1_OF_MEASURED);
    }

    @Test
    void findsTheTopicsOfTheWrittenHalf() {
        finds("written", F1_OF_WRITTEN);
    }

    private void finds(String half, double least) {
        Map<String, Score> scores = new TreeMap<>();
        Message.of("topic", half).forEach((language, messages) -> scores.put(language, score(language, messages)));
        var across = Map.of(ACROSS, scores.remove(ACROSS));

        Report.print("Forbidden topics, " + half + " half", scores, mistakes);
        Report.print("Forbidden topics across languages, " + half + " half", across, List.of());

        var all = Score.sum(scores.values());
        assertThat(all.f1()).isGreaterThanOrEqualTo(least);
        assertThat(all.falseAlarmRate()).isLessThanOrEqualTo(FALSE_ALARMS);
    }

    private Score score(String language, List<Message> messages) {
        return Score.sum(
                messages.stream().map(message -> score(language, message)).toList());
    }

    private Score score(String language, Message message) {
        var line = Pair.of(message);
        var text = line.second();
        boolean touched =
                !TOPICS.touched(text, LANGUAGES.of(text), List.of(line.first())).isEmpty();
        if (touched != message.positive()) {
            mistakes.add(language + (touched ? " false alarm: " : " missed: ") + message.text());
        }
        return Score.of(message.positive(), touched);
    }
}
