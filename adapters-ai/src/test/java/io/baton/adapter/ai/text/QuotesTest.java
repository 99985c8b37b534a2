package io.baton.adapter.ai.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuotesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "the page says \"an agent\" to me",
                "the page says 'an agent' to me",
                "the page says “an agent” to me",
                "the page says „an agent“ to me",
                "the page says «an agent» to me",
                "the page says 「an agent」 to me"
            })
    void blanksAQuoteAndKeepsThePlacesOfTheRest(String text) {
        assertThat(Quotes.blanked(text))
                .hasSameSizeAs(text)
                .doesNotContain("agent")
                .endsWith(" to me");
    }

    @Test
    void takesApostrophesForNoQuotes() {
        var text = "I don't want my parents' agent";

        assertThat(Quotes.blanked(text)).isEqualTo(text);
    }

    @Test
    void keepsAQuoteThatIsAllThereIs() {
        assertThat(Quotes.blanked("\"agent\" please")).isEqualTo("\"agent\" please");
    }
}
