package io.baton.adapter.ai.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.adapter.ai.language.LanguageDetection;
import io.baton.adapter.ai.subject.Subjects;
import io.baton.adapter.ai.topic.RepeatedQuestion;
import io.baton.domain.conversation.Author;
import io.baton.domain.conversation.Utterance;
import io.baton.domain.sid.MessageSid;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Whether a customer asks the same once more after an answer of the AI, in the language that the detector itself finds. */
class NoProgressEvaluation {

    private static final double F1_OF_MEASURED = 0.82;
    private static final double F1_OF_WRITTEN = 0.92;
    private static final double FALSE_ALARMS = 0.02;

    private static final RepeatedQuestion REPEATED = new RepeatedQuestion(new Subjects());
    private static final LanguageDetection LANGUAGES = new LanguageDetection();

    private final List<String> mistakes = new ArrayList<>();

    @Test
    void noticesTheSameQuestionOfTheMeasuredHalf() {
        notices("measured", F1_OF_MEASURED);
    }

    @Test
    void noticesTheSameQuestionOfTheWrittenHalf() {
        notices("written", F1_OF_WRITTEN);
    }

    private void notices(String half, double least) {
        Map<String, Score> scores = new TreeMap<>();
        Message.of("no-progress", half).forEach((language, messages) -> scores.put(language, score(messages)));

        Report.print("The same question again, " + half + " half", scores, mistakes);

        var all = Score.sum(scores.values());
        assertThat(all.f1()).isGreaterThanOrEqualTo(least);
        assertThat(all.falseAlarmRate()).isLessThanOrEqualTo(FALSE_ALARMS);
    }

    private Score score(List<Message> messages) {
        return Score.sum(messages.stream().map(this::score).toList());
    }

    private Score score(Message message) {
        var pair = Pair.of(message);
        var language = LANGUAGES.of(List.of(pair.first(), pair.second()));
        var transcript = List.of(
                line(0, Author.CUSTOMER, pair.first()),
                line(1, Author.AI_WORKER, "OK"),
                line(2, Author.CUSTOMER, pair.second()));
        boolean again = REPEATED.turns(transcript, language) > 1;
        if (again != message.positive()) {
            mistakes.add((again ? "false alarm: " : "missed: ") + message.text());
        }
        return Score.of(message.positive(), again);
    }

    private static Utterance line(int index, Author author, String text) {
        var sid = new MessageSid("IM" + "%032x".formatted(index));
        return new Utterance(sid, index, author, "someone", text, List.of(), Instant.EPOCH.plusSeconds(index));
    }
}
