package io.baton.adapter.ai.mood;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.adapter.ai.Samples;
import io.baton.adapter.ai.language.LanguageDetection;
import io.baton.domain.handoff.Frustration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class MoodReaderTest {

    private static final MoodReader MOODS = new MoodReader();
    private static final LanguageDetection LANGUAGES = new LanguageDetection();

    static List<String> moods() {
        return Samples.lines("moods.txt");
    }

    @ParameterizedTest
    @MethodSource("moods")
    void tellsAnAngryCustomerFromOneWithAProblem(String line) {
        var row = line.split(" \\| ", 2);

        var mood = MOODS.of(row[1], LANGUAGES.of(row[1]));

        assertThat(mood.frustration() + " " + sentiment(mood)).isEqualTo(row[0]);
    }

    private static String sentiment(Mood mood) {
        if (mood.frustration() != Frustration.NONE) {
            return "neg";
        }
        return mood.valence() > 0.3 ? "pos" : mood.valence() < -0.3 ? "neg" : "neu";
    }

    @Test
    void quotesTheWordsThatShowIt() {
        assertThat(MOODS.of("Well, I am VERY disappointed, nobody answers me", "en")
                        .words())
                .isEqualTo("VERY disappointed … nobody answers");
    }

    @Test
    void countsOnlyWhatIsLoudInALanguageWithoutLexicon() {
        assertThat(MOODS.of("GDZIE JEST MOJA PACZKA???", "pl").frustration()).isEqualTo(Frustration.SOME);
        assertThat(MOODS.of("Gdzie jest moja paczka???", "pl").frustration()).isEqualTo(Frustration.NONE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "annoying; a bit annoying; still waiting                      | NONE NONE SOME",
                "you are not listening; not what I asked; not what I asked   | SOME SOME STRONG",
                "this is ridiculous; you are not helping                     | SOME STRONG",
                "this is ridiculous; ok; my order number is 4711             | SOME NONE NONE",
                "WHERE IS MY ORDER; I NEED IT TODAY; IT IS A GIFT            | NONE NONE NONE"
            })
    void growsWithComplaintsThatAreRepeated(String messages, String frustrations) {
        var moods = MOODS.over(List.of(messages.split("; ", -1)), "en").stream()
                .map(mood -> mood.frustration().name())
                .toList();

        assertThat(String.join(" ", moods)).isEqualTo(frustrations);
    }

    @Test
    void findsNoMoodInATitle() {
        assertThat(MOODS.of("Do you have the film \"Angry and Furious\" on DVD?", "en")
                        .frustration())
                .isEqualTo(Frustration.NONE);
    }
}
