package io.baton.domain.handoff;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.domain.phrases.CustomerText;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HandoffMessagesTest {

    private static final HandoffMessages OWN = new HandoffMessages(Map.of(
            "frustration",
            new LanguageTexts(Map.of("pt", "pt", "pt-BR", "br", "en", "english", "de", "")),
            "no_progress",
            new LanguageTexts(Map.of("default", "anybody", "en", "english")),
            "prohibited_topic",
            new LanguageTexts(Map.of("fr", "french")),
            "default",
            new LanguageTexts(Map.of("it", "italian"))));

    @ParameterizedTest(name = "{0} in {1}: {2}")
    @CsvSource({
        "frustration, pt-BR, br",
        "frustration, pt-PT, pt",
        "frustration, pt, pt",
        "frustration, zh-Hant-x-y, english",
        "frustration, und, english",
        "frustration, de, ''",
        "frustration, de-AT, ''",
        "no_progress, de, anybody",
        "no_progress, en-GB, english",
        "prohibited_topic, fr-CA, french",
        "prohibited_topic, it, italian",
        "manual, it, italian",
    })
    void choosesByReasonAndLanguage(String reason, String language, String text) {
        assertThat(OWN.text(HandoffReason.of(reason), language)).isEqualTo(text);
    }

    @Test
    void saysBatonsOwnWhereTheConnectionHasNone() {
        assertThat(OWN.text(HandoffReason.PROHIBITED_TOPIC, "de")).isEqualTo(CustomerText.HANDOFF.in("de"));
        assertThat(HandoffMessages.builtIn().text(HandoffReason.USER_REQUESTED_HUMAN, "de"))
                .isEqualTo(CustomerText.HANDOFF_USER_REQUESTED_HUMAN.in("de"));
        assertThat(HandoffMessages.builtIn().text(HandoffReason.ENGINE_FAILURE, "und"))
                .isEqualTo(CustomerText.HANDOFF_ENGINE_FAILURE.in("en"));
    }
}
