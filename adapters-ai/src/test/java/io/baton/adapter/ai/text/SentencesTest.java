package io.baton.adapter.ai.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SentencesTest {

    @Test
    void readsSentencesAndLines() {
        assertThat(Sentences.of("One costs £3.95. Two?\n– three\n\n– four", "en"))
                .isEqualTo(List.of("One costs £3.95.", "Two?", "– three", "– four"));
    }

    @Test
    void shortensAtASentence() {
        assertThat(Sentences.shorten("First sentence here. Second sentence is too long.", 30))
                .isEqualTo("First sentence here.");
    }

    @Test
    void shortensAtAWordWhenTheFirstSentenceIsTooLong() {
        assertThat(Sentences.shorten("one two three four five six seven", 20)).isEqualTo("one two three four…");
    }

    @Test
    void neverBreaksACharacter() {
        assertThat(Sentences.shorten("😀".repeat(20), 10)).matches("(😀)+…").hasSizeLessThanOrEqualTo(10);
    }

    @Test
    void leavesAShortTextAsItIsInOneLine() {
        assertThat(Sentences.shorten(" a\n b ", 10)).isEqualTo("a b");
    }
}
