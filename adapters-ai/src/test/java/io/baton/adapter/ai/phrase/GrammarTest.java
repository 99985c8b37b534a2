package io.baton.adapter.ai.phrase;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class GrammarTest {

    private static final Grammar GRAMMAR = Grammar.of(
            """
            [ask]
            @want @person
            [ask sov]
            @person|@crowd @want
            [not]
            no ~2 @person
            @never @person
            """);

    @Test
    void fillsInTheWordsOfALanguage() {
        assertThat(says("@want = want\n@person = agent", "ask", "want agent")).isTrue();
        assertThat(says("@want = quiero\n@person = agente", "ask", "quiero agente"))
                .isTrue();
    }

    @Test
    void ordersTheWordsAsTheLanguageSaysOfItself() {
        assertThat(says("@want = ister\n@person = insan", "ask", "insan ister")).isFalse();
        assertThat(says("[order]\nsov\n@want = ister\n@person = insan", "ask", "insan ister"))
                .isTrue();
    }

    @Test
    void leavesOutWhatALanguageHasNoWordsFor() {
        assertThat(says("@want = want", "ask", "want agent")).isFalse();
        assertThat(says("@person = agent", "not", "no such agent")).isTrue();
    }

    private static boolean says(String lists, String section, String text) {
        var book = PhraseBook.of("xx", lists);
        var reading = new Vocabulary(List.of(book)).read(text);
        return GRAMMAR.phrases(book, section).longest(reading, 0, reading.size()) == reading.size();
    }
}
