package io.baton.domain.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessageSplitTest {

    @Test
    void leavesWhatFitsInOnePart() {
        var exact = "x".repeat(1600);

        assertThat(MessageSplit.of("Hello.")).containsExactly("Hello.");
        assertThat(MessageSplit.of(exact)).containsExactly(exact);
        assertThat(MessageSplit.of("  " + exact + "\n")).containsExactly(exact);
        assertThat(MessageSplit.of(" \n ")).isEmpty();
    }

    @Test
    void cutsBetweenSentences() {
        var first = "A".repeat(1500) + " end.";
        var second = "Second sentence, " + "b".repeat(300) + ".";

        assertThat(MessageSplit.of(first + " " + second)).containsExactly(first, second);
    }

    @Test
    void keepsASentenceThatEndsExactlyAtTheLimit() {
        var first = "a".repeat(1599) + ".";

        assertThat(MessageSplit.of(first + " Next one.")).containsExactly(first, "Next one.");
    }

    @Test
    void cutsALongSentenceBetweenWords() {
        var parts = MessageSplit.of("word ".repeat(1000));

        assertThat(parts)
                .allSatisfy(
                        part -> assertThat(part).hasSizeLessThanOrEqualTo(1600).matches("(word ?)+"));
        assertThat(String.join(" ", parts)).isEqualTo("word ".repeat(1000).strip());
    }

    @Test
    void cutsAWordThatIsLongerThanAMessage() {
        assertThat(MessageSplit.of("x".repeat(1601))).containsExactly("x".repeat(1600), "x");
        assertThat(MessageSplit.of("x".repeat(4000))).extracting(String::length).containsExactly(1600, 1600, 800);
    }

    @Test
    void neverCutsACharacterInHalf() {
        var parts = MessageSplit.of("x" + "😀".repeat(1700));

        assertThat(String.join("", parts)).isEqualTo("x" + "😀".repeat(1700));
        assertThat(parts).allSatisfy(part -> assertThat(halves(part)).isFalse());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void losesNothingButSpaceBetweenParts(long seed) {
        var random = new Random(seed);
        for (int i = 0; i < 200; i++) {
            var text = randomText(random);

            var parts = MessageSplit.of(text);

            assertThat(withoutSpace(String.join("", parts))).isEqualTo(withoutSpace(text));
            assertThat(parts)
                    .allSatisfy(part -> assertThat(part).hasSizeBetween(1, 1600).isEqualTo(part.strip()));
            assertThat(parts).noneMatch(MessageSplitTest::halves);
        }
    }

    private static boolean halves(String part) {
        return part.codePoints().anyMatch(c -> c <= Character.MAX_VALUE && Character.isSurrogate((char) c));
    }

    private static String withoutSpace(String text) {
        return text.replaceAll("\\s+", "");
    }

    private static String randomText(Random random) {
        var pieces = List.of("Your parcel is on its way. ", "Oui ! ", "x".repeat(700), "😀", "漢字。", "\n", "1,5 ", "? ");
        var text = new StringBuilder();
        int length = random.nextInt(9000);
        while (text.length() < length) {
            text.append(pieces.get(random.nextInt(pieces.size())));
        }
        return text.toString();
    }
}
