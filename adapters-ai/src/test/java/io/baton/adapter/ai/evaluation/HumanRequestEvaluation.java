package io.baton.adapter.ai.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.adapter.ai.request.HumanRequests;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Requests for a human. The rules have been mended by every set, so these thresholds keep what was reached; how well the rules did on each set while
 * it was new stands in the README of the data. The messages about frustration ask for nobody.
 */
class HumanRequestEvaluation {

    private static final double F1 = 0.95;
    private static final double F1_OF_EACH_LANGUAGE = 0.9;
    /** A language with fewer messages is not judged on its own. */
    private static final int ENOUGH = 16;

    private static final double FALSE_ALARMS = 0.005;

    private static final HumanRequests REQUESTS = new HumanRequests();

    private final List<String> mistakes = new ArrayList<>();

    @ParameterizedTest
    @ValueSource(strings = {"measured", "second", "third", "fourth", "fifth", "sixth", "final", "blind", "written"})
    void hearsRequests(String set) {
        Map<String, Score> scores = new TreeMap<>();
        Message.of("human-request", set).forEach((language, messages) -> scores.put(language, score(messages)));

        Report.print("Request for a human, " + set, scores, mistakes);

        var all = Score.sum(scores.values());
        assertThat(all.f1()).isGreaterThanOrEqualTo(F1);
        assertThat(all.falseAlarmRate()).isLessThanOrEqualTo(FALSE_ALARMS);
        assertThat(scores.values())
                .filteredOn(score -> score.messages() >= ENOUGH)
                .allSatisfy(score -> assertThat(score.f1()).isGreaterThanOrEqualTo(F1_OF_EACH_LANGUAGE));
    }

    @Test
    void hearsNoneInOtherMessages() {
        Map<String, Score> scores = new TreeMap<>();
        for (String half : List.of("measured", "written")) {
            Message.of("frustration", half)
                    .forEach((language, messages) -> scores.merge(language, score(quiet(messages)), Score::plus));
        }

        Report.print("Request for a human, where there is none", scores, mistakes);

        assertThat(Score.sum(scores.values()).falseAlarmRate()).isLessThanOrEqualTo(FALSE_ALARMS);
    }

    private static List<Message> quiet(List<Message> messages) {
        return messages.stream()
                .map(message -> new Message(false, message.text()))
                .toList();
    }

    private Score score(List<Message> messages) {
        return Score.sum(messages.stream().map(this::score).toList());
    }

    private Score score(Message message) {
        boolean reported = REQUESTS.find(message.text()).isPresent();
        if (reported != message.positive()) {
            mistakes.add((reported ? "false alarm: " : "missed: ") + message.text());
        }
        return Score.of(message.positive(), reported);
    }
}
