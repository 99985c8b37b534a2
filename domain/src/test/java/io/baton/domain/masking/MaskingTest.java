package io.baton.domain.masking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MaskingTest {

    @Test
    void hidesWhatThePatternsFindBesidePaymentNumbers() {
        var masking = Masking.of(List.of(
                new MaskingPattern("customer number", "\\bKD-\\d{6}\\b"),
                new MaskingPattern("$1 price", "(?i)secret price \\d+")));

        assertThat(masking.mask("KD-123456 paid the Secret price 12 with 4111 1111 1111 1111"))
                .isEqualTo("[customer number] paid the [$1 price] with card ····1111");
    }

    @Test
    void leavesNothingOfATextThatAPatternCannotGetThrough() {
        var masking = Masking.of(List.of(new MaskingPattern("word", "(.*a){15}x")));

        var masked = assertTimeoutPreemptively(Duration.ofSeconds(5), () -> masking.mask("a".repeat(60) + " KD-1"));

        assertThat(masked).isEqualTo("[word]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\bKD-\\d{6}\\b", "[A-Z]{2}\\d{7}", "(?i)policy (?:no|number) ?\\d+", "[\\w.]+@[\\w.]+"})
    void takesSoundPatterns(String regex) {
        assertThat(new MaskingPattern("number", regex).problem()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "(\\d+\\s?)+x | takes too long",
                "(.*a){12}x | takes too long",
                "\\d* | finds the empty text",
                "[a | not a regular expression",
                "'' | 1 to 300 characters"
            })
    void refusesPatternsThatCannotBeUsed(String regex, String why) {
        assertThat(new MaskingPattern("number", regex).problem())
                .hasValueSatisfying(problem -> assertThat(problem).contains(why));
    }

    @Test
    void refusesAPatternWithoutAName() {
        assertThat(new MaskingPattern(" ", "x").problem()).isPresent();
    }
}
