package io.baton.domain.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContactDetailsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "anna@example.org                          | anna@example.org",
                "Write to anna.b+shop@mail.example.co.uk.  | anna.b+shop@mail.example.co.uk",
                "müller@straße.example, please             | müller@straße.example",
                "+49 151 234 567 89                        | +49 151 234 567 89",
                "call (0151) 23456789.                     | (0151) 23456789",
                "0151/2345678 after five                   | 0151/2345678",
                "anna@example.org or 0151 2345678          | anna@example.org",
            })
    void findsAnAddressElseANumber(String text, String found) {
        assertThat(ContactDetails.in(List.of(text))).contains(found);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "no thanks", "at 5 pm", "order 4711", "A-1234567", "anna@", "@anna", "12345678901234567890"})
    void takesNothingElseForOne(String text) {
        assertThat(ContactDetails.in(List.of(text))).isEmpty();
    }

    @Test
    void theLatestHolds() {
        assertThat(ContactDetails.in(List.of("a@example.org", "sorry, b@example.org", "thanks")))
                .contains("b@example.org");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "a@", "a.", "1 ", "a@a.", "+(", "a@a-"})
    void noTextTakesLong(String piece) {
        var text = List.of(piece.repeat(1600 * 10 / piece.length()));

        assertTimeoutPreemptively(Duration.ofSeconds(2), () -> ContactDetails.in(text));
    }
}
