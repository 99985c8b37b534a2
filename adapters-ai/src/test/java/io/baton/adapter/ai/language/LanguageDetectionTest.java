package io.baton.adapter.ai.language;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.adapter.ai.Samples;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LanguageDetectionTest {

    private static final LanguageDetection DETECTION = new LanguageDetection();

    static List<String> languages() {
        return Samples.lines("languages.txt");
    }

    @ParameterizedTest
    @MethodSource("languages")
    void recognisesShortMessages(String line) {
        var row = line.split(" ", 2);

        assertThat(DETECTION.of(row[1])).isEqualTo(row[0]);
    }

    @Test
    void saysNothingAboutAnEmptyText() {
        assertThat(DETECTION.of("")).isEqualTo("und");
        assertThat(DETECTION.of(List.of())).isEqualTo("und");
        assertThat(DETECTION.of("👍 https://example.com/where-is-the-parcel a@b.example"))
                .isEqualTo("und");
    }

    @Test
    void followsACustomerWhoChangesTheLanguage() {
        assertThat(DETECTION.of(List.of("Hello, I have a question", "Können wir bitte auf Deutsch schreiben?")))
                .isEqualTo("de");
    }
}
