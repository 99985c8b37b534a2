package io.baton.adapter.ai;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.domain.handoff.Frustration;
import io.baton.domain.handoff.Sentiment;
import io.baton.domain.handoff.Signals;
import java.util.List;
import org.junit.jupiter.api.Test;

class OfflineDetectorsTest {

    private static final OfflineDetectors DETECTORS = new OfflineDetectors();

    @Test
    void noticesNothingInAPlainQuestion() {
        assertThat(signals(Talk.customer("Where is my parcel?")))
                .isEqualTo(new Signals(null, Frustration.NONE, null, Sentiment.NEUTRAL, "en", List.of(), 1));
    }

    @Test
    void reportsTheWordsThatAskForAHuman() {
        assertThat(signals(Talk.customer("Nice try. I want to talk to a human!").says("please"))
                        .humanRequest())
                .isEqualTo("I want to talk to a human");
    }

    @Test
    void forgetsARequestThatWasAnswered() {
        assertThat(signals(Talk.customer("agent").ai("What is it about?").says("my invoice"))
                        .humanRequest())
                .isNull();
    }

    @Test
    void reportsTheStrongestFrustrationOfTheUnansweredMessages() {
        var signals =
                signals(Talk.customer("you are useless, worst company ever").says("hello?"));

        assertThat(signals.frustration()).isEqualTo(Frustration.STRONG);
        assertThat(signals.frustrationWords()).contains("worst company ever");
        assertThat(signals.sentiment()).isEqualTo(Sentiment.NEGATIVE);
    }

    @Test
    void letsTheLatestMoodWeighMost() {
        assertThat(signals(Talk.customer("The support was rude and bad")
                                .ai("…")
                                .says("ok, great, now it is solved, thank you, perfect"))
                        .sentiment())
                .isEqualTo(Sentiment.POSITIVE);
    }

    @Test
    void keepsTheLanguageOfAConversationThroughAShortAnswer() {
        assertThat(signals(Talk.customer("Ich möchte meine Bestellung zurückgeben")
                                .ai("…")
                                .says("FF-20931"))
                        .language())
                .isEqualTo("de");
    }

    @Test
    void reportsTopicsAsThePolicyWritesThem() {
        var topics = List.of("Legal threats, lawyers or lawsuits", "Medical advice");

        assertThat(detect(Talk.customer("my lawyer will write to you"), topics).topics())
                .containsExactly("Legal threats, lawyers or lawsuits");
    }

    @Test
    void countsTheSameQuestionAskedAgain() {
        var talk = Talk.customer("Where is my parcel?")
                .ai("You can track it.")
                .says("but where is my package??")
                .ai("You can track it.")
                .says("WHERE IS MY PARCEL");

        assertThat(signals(talk).sameQuestionTurns()).isEqualTo(3);
        assertThat(signals(talk.ai("…").says("How do I pay?")).sameQuestionTurns())
                .isEqualTo(1);
    }

    private static Signals signals(Talk talk) {
        return detect(talk, List.of());
    }

    private static Signals detect(Talk talk, List<String> topics) {
        return DETECTORS.detect(talk.turn(), topics);
    }
}
