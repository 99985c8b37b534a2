package io.baton.adapter.ai.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Don't PANIC, it’s fine | dont panic its fine",
                "l'agent d'accueil | l agent d accueil",
                "Größe für ÄRGER | grosse fur arger",
                "İstanbul'da ılık | istanbul da ilik",
                "pleaaaase!!! | please",
                "Ёлка й | елка и",
                "e-mail | e mail",
                "转人工 | 转 人 工",
                "カード | カ ー ド",
                "상담원과 통화 | 상담원과 통화",
                "मुझे इंसान | मुझे इंसान",
                "أُريدُ موظّفة | اريد موظفه",
                "costs 3.95 | costs 3 95"
            })
    void comparesWordsByTheirBareForm(String text, String forms) {
        assertThat(String.join(" ", Words.forms(text))).isEqualTo(forms);
    }

    @Test
    void remembersWhereAWordStands() {
        var text = "Für 3.95, ja! Nein";

        var words = Words.of(text);

        assertThat(words)
                .extracting(word -> text.substring(word.start(), word.end()))
                .containsExactly("Für", "3", "95", "ja", "Nein");
        assertThat(words).extracting(Word::sentence).containsExactly(0, 0, 0, 0, 1);
        assertThat(words).extracting(Word::clause).containsExactly(0, 0, 0, 1, 2);
    }

    @Test
    void findsNoWordsInMarks() {
        assertThat(Words.of(" ?! … 👍 ")).isEqualTo(List.of());
    }
}
