package io.baton.adapter.ai.answer;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baton.adapter.ai.brief.BriefWriter;
import io.baton.domain.handoff.HandoffBrief;
import io.baton.domain.handoff.Sentiment;
import io.baton.domain.masking.Masking;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WrittenBriefTest {

    private final ObjectNode written = new ObjectMapper()
            .createObjectNode()
            .put("summary", "Wants a refund.")
            .put("sentiment", "neutral");

    private Optional<HandoffBrief> brief() {
        return AnswerJson.of(written.toString()).flatMap(json -> WrittenBrief.of(json, "de", Masking.PAYMENT_NUMBERS));
    }

    private String summary() {
        return brief().orElseThrow().summary();
    }

    @Test
    void endsALongSummaryAtASentence() {
        written.put("summary", "The customer wants a refund for order 4711. ".repeat(40));

        assertThat(summary())
                .hasSizeLessThanOrEqualTo(BriefWriter.LONGEST)
                .hasSizeGreaterThan(BriefWriter.LONGEST - 100)
                .endsWith("order 4711.");
    }

    @Test
    void leavesOutAsAWholeWhatDoesNotFitAnyMore() {
        written.put("summary", "The customer wants a refund for order 4711. ".repeat(20))
                .put("attempted", "The AI explained how to send the parcel back.")
                .put("openQuestion", "When?");

        assertThat(summary()).endsWith("order 4711. When?");
    }

    @Test
    void takesPlainTextOnly() {
        written.put(
                "summary", "## Refund\nWants **money** back, [here](https://shop.example).\u0007 <script>x</script>");

        assertThat(summary()).doesNotContain("**", "<script>", "\u0007", "\n").contains("Wants money back");
    }

    @ParameterizedTest
    @CsvSource({"pt-BR, pt-BR", "DE, de", "zh-hant-tw, zh-Hant-TW", "German, de", "'', de", "de_DE, de", "x!, de"})
    void takesALanguageThatIsWellFormed(String said, String taken) {
        written.put("language", said);

        assertThat(brief().orElseThrow().language()).isEqualTo(taken);
    }

    @ParameterizedTest
    @CsvSource({"Positive, POSITIVE", " negative , NEGATIVE", "neutral, NEUTRAL"})
    void readsTheSentiment(String said, Sentiment sentiment) {
        written.put("sentiment", said);

        assertThat(brief().orElseThrow().sentiment()).isEqualTo(sentiment);
    }

    @Test
    void isNoneWithoutSummaryOrSentiment() {
        written.put("sentiment", "angry");
        assertThat(brief()).isEmpty();

        written.put("sentiment", "neutral").put("summary", " \u0000 ");
        assertThat(brief()).isEmpty();
    }

    @Test
    void readsNoBottomlessJson() {
        assertThat(AnswerJson.of("{\"a\":".repeat(10_000))).isEmpty();
    }
}
