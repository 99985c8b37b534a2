package io.baton.adapter.ai.phrase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhraseBookTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "talk to @who | please talk to the boss now | talk to the boss",
                "talk ~2 @who | talk to our boss | talk to our boss",
                "talk ~1 @who | talk to our dear boss | ",
                "talk ~3-@never @who | talk not to our boss | ",
                "help* me? | he helped us | helped",
                "^ boss ! | oh, boss, please | boss",
                "^ boss ! | my boss here | ",
                "want @who $ | I want a boss please | want a boss",
                "want @who $ | I want a boss hat | ",
                "talk to @who | tlak to the bosss | ",
                "call_center now | the call center now | call center now"
            })
    void findsAPhraseByItsSigns(String phrase, String text, @Nullable String found) {
        var book = PhraseBook.of(
                "en", "@who = boss; the boss; our boss; a boss\n@never = not\n@after = please\n[p]\n" + phrase);

        assertThat(find(book, text)).isEqualTo(found);
    }

    private static @Nullable String find(PhraseBook book, String text) {
        var reading = new Vocabulary(List.of()).read(text);
        var phrases = book.phrases("p");
        for (int at = 0; at < reading.size(); at++) {
            int end = phrases.longest(reading, at, reading.endOfSentence(at));
            if (end > at) {
                return reading.quote(at, end);
            }
        }
        return null;
    }

    @Test
    void forgivesSlipsInListedWordsOnly() {
        var book = PhraseBook.of("en", "@who = manager\n[known]\nmanaged\n[p]\n@who");
        var vocabulary = new Vocabulary(List.of(book));
        var phrases = book.phrases("p");

        assertThat(phrases.longest(vocabulary.read("maneger"), 0, 1)).isEqualTo(1);
        assertThat(phrases.longest(vocabulary.read("managed"), 0, 1)).isEqualTo(-1);
    }

    @Test
    void refusesAnUnknownList() {
        var book = PhraseBook.of("en", "[p]\n@nobody");

        assertThatThrownBy(() -> book.phrases("p"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("@nobody");
    }
}
