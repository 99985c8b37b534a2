package io.baton.adapter.ai.brief;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.adapter.ai.Talk;
import java.util.Set;
import org.junit.jupiter.api.Test;

class BriefWriterTest {

    private static final BriefWriter BRIEFS = new BriefWriter(text -> text.length() > 5, Set.of("Source", "Quelle"));

    @Test
    void tellsProblemAnswerAndWhatIsOpen() {
        var talk = Talk.customer("Wo ist mein Paket?").ai("Gern.").says("Und was ist mit der Rechnung?");

        assertThat(summary(talk))
                .isEqualTo("The customer wrote: “Wo ist mein Paket?” The AI answered: “Gern.” "
                        + "Open: no answer yet to “Und was ist mit der Rechnung?”");
    }

    @Test
    void framesInTheAgentsLanguageAndQuotesInTheCustomers() {
        var talk = Talk.customer("Where is order 4711?").ai("On its way.").says("It is not, as of today");

        assertThat(BRIEFS.summary(talk.turn(), null, "de-AT"))
                .isEqualTo(
                        "Der Kunde schrieb: “Where is order 4711?” Die KI antwortete: “On its way.” "
                                + "Offen: noch keine Antwort auf “It is not, as of today”. Genannt: Bestellung oder Nummer 4711.");
        assertThat(BRIEFS.summary(talk.turn(), null, "fi")).startsWith("The customer wrote:");
    }

    @Test
    void gathersWhatCanBeLookedUp() {
        var talk = Talk.customer("Order no. 4711-A from 12 March for 49,90 EUR, write to ana@example.org or call "
                + "+44 20 7946 0018, card 4111 1111 1111 1111");

        assertThat(summary(talk))
                .contains("Mentioned: order or reference 4711-A; e-mail ana@example.org; phone +44 20 7946 0018; "
                        + "date 12 March; amount 49,90 EUR.")
                .contains("card ····1111")
                .doesNotContain("4111 1111");
    }

    @Test
    void staysWithinItsLengthAndLeavesOutTheLeast() {
        var talk = Talk.customer("This is a long story about a parcel. ".repeat(40));
        for (int i = 0; i < 20; i++) {
            talk.ai("An answer that helps nobody. ".repeat(20))
                    .says("Another long question without an end ".repeat(30));
        }
        talk.says("My order is 4711-A.").after("The customer was here before. ".repeat(30));

        var summary = BRIEFS.summary(talk.turn(), "get me a human", "en");

        assertThat(summary)
                .hasSizeLessThanOrEqualTo(BriefWriter.LONGEST)
                .startsWith("The customer wrote: “This is a long story about a parcel. This")
                .contains("Asked for a human: “get me a human”.")
                .contains("Open: no answer yet to “")
                .contains("Mentioned: order or reference 4711-A.");
        assertThat(summary.chars().filter(c -> c == '“').count())
                .isEqualTo(summary.chars().filter(c -> c == '”').count());
    }

    @Test
    void takesTheGoodbyeOfAHandoffForNoAnswer() {
        var talk = Talk.customer("Where is my parcel?");
        var turn = talk.turn();
        var handedOff = talk.ai("A colleague will take over.").turn();

        assertThat(turn.answerFrom()).isZero();
        assertThat(BRIEFS.summary(Talk.answeredFrom(handedOff, 0), null, "en"))
                .isEqualTo("The customer wrote: “Where is my parcel?” Open: no answer yet.");
    }

    @Test
    void saysThatNothingWasWritten() {
        assertThat(summary(new Talk().sends("photo.jpg")))
                .isEqualTo(
                        "The customer has not written any text yet. Attachments that the AI could not read: photo.jpg.");
        assertThat(BRIEFS.summary(Talk.customer("agent").turn(), "agent", "en"))
                .isEqualTo("The customer asked for a human and has not said yet what it is about: “agent”.");
    }

    @Test
    void addsTheEarlierSession() {
        assertThat(summary(Talk.customer("it is late again").after("Parcel lost in May.")))
                .endsWith("Earlier session: Parcel lost in May.");
    }

    private static String summary(Talk talk) {
        return BRIEFS.summary(talk.turn(), null, "en");
    }
}
