package io.baton.domain.handoff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WholeSentencesTest {

    /** Each line is a text whose sentences are separated by a bar. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "It broke.| What now?| Help!",
                "Ich habe z.B. am 12. März bei Dr. Weber angerufen.| Niemand ging ran.",
                "Das kostet ca. 20 EUR inkl. MwSt. und ist zu teuer.",
                "I spoke to Mr. J. Smith at 10 a.m. and to Mrs. Lee.| They know.",
                "See https://shop.example/a.html?x=1.2 for it.| Thanks",
                "Order no. 4711 costs £3.95.| Why?",
                "Really?!| Yes!!!| OK...",
                "Well... that is late… isn't it?",
                "“Where is it?” she asked.| Nobody knew.",
                "See ref. ",
                "They said no.| I asked again.",
                "商品が届きません。|注文番号は12345です。|いつ届きますか？",
                "我的包裹在哪里？|请帮我查一下！",
                "Mi pedido no llegó.| ¿Dónde está?| ¡Ayuda!",
                "La Sra. García escribió a la pág. 3 de la guía.| Nada.",
                "M. Dupont a appelé le 3. Rien n'a changé.",
                "मेरा ऑर्डर नहीं आया।| कब आएगा?",
                "first line|\nsecond line",
                "no end at all 😡 with an emoji",
                "She said \"It is broken.\"| Then she left.",
                "He waited (a week!).| Then he wrote."
            })
    void knowsWhereASentenceEnds(String barred) {
        var sentences =
                Arrays.stream(barred.split("\\|", -1)).map(String::strip).toList();

        assertThat(WholeSentences.of(barred.replace("|", ""))).isEqualTo(sentences);
    }

    @Test
    void shortensByWholeSentencesAndClosesAQuotation() {
        assertThat(WholeSentences.shorten("The customer wrote: “It broke. I asked Dr. Weber. Nobody helps.” Open.", 50))
                .isEqualTo("The customer wrote: “It broke. I asked Dr. Weber.”");
        assertThat(WholeSentences.shorten("Short.", 50)).isEqualTo("Short.");
    }

    @Test
    void shortensByWordsWhenTheFirstSentenceIsTooLong() {
        assertThat(WholeSentences.shorten("It says “one two three four five six", 25))
                .isEqualTo("It says “one two three…”")
                .hasSizeLessThanOrEqualTo(25);
        assertThat(WholeSentences.shorten("😀".repeat(20), 10))
                .matches("(😀)+…")
                .hasSizeLessThanOrEqualTo(10);
    }
}
