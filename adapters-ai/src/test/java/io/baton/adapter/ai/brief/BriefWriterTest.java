package io.baton.adapter.ai.brief;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.adapter.ai.Talk;
import org.junit.jupiter.api.Test;

class BriefWriterTest {

    private static final BriefWriter BRIEFS = new BriefWriter(text -> text.length() > 5);

    @Test
    void tellsProblemLatestQuestionAndWhatIsOpen() {
        var talk = Talk.customer("Wo ist mein Paket?").ai("Gern.").says("Und was ist mit der Rechnung?");

        assertThat(BRIEFS.summary(talk.turn(), null))
                .isEqualTo("The customer wrote: “Wo ist mein Paket?”. Then: “Und was ist mit der Rechnung?”. "
                        + "Open: the last question has no answer yet. The AI answered: “Gern.”.");
    }

    @Test
    void gathersWhatCanBeLookedUp() {
        var talk = Talk.customer(
                "Order no. 4711-A from 12 March for 49,90 EUR, write to ana@example.org, card 4111 1111 1111 1111");

        assertThat(BRIEFS.summary(talk.turn(), null))
                .contains(
                        "Mentioned: order or reference 4711-A; e-mail ana@example.org; date 12 March; amount 49,90 EUR.")
                .contains("card ····1111")
                .doesNotContain("4111 1111");
    }

    @Test
    void staysWithinItsLengthAndCutsNoSentence() {
        var talk = Talk.customer("This is a long story about a parcel. ".repeat(40));
        for (int i = 0; i < 20; i++) {
            talk.ai("An answer that helps nobody. ".repeat(20))
                    .says("Another long question without an end ".repeat(30));
        }
        talk.after("The customer was here before. ".repeat(30));

        var summary = BRIEFS.summary(talk.turn(), "get me a human");

        assertThat(summary).hasSizeLessThanOrEqualTo(BriefWriter.LONGEST).endsWith(".");
        assertThat(summary).contains("“This is a long story about a parcel. This");
        assertThat(summary.chars().filter(c -> c == '“').count())
                .isEqualTo(summary.chars().filter(c -> c == '”').count());
    }

    @Test
    void saysThatNothingWasWritten() {
        assertThat(BRIEFS.summary(new Talk().sends("photo.jpg").turn(), null))
                .isEqualTo("The customer has not written any text yet. Attachments the AI could not read: photo.jpg.");
        assertThat(BRIEFS.summary(Talk.customer("agent").turn(), "agent"))
                .isEqualTo("The customer has not said yet what it is about. Asked for a human: “agent”.");
    }

    @Test
    void addsTheEarlierSession() {
        assertThat(BRIEFS.summary(
                        Talk.customer("it is late again")
                                .after("Parcel lost in May.")
                                .turn(),
                        null))
                .endsWith("Earlier session: Parcel lost in May.");
    }
}
