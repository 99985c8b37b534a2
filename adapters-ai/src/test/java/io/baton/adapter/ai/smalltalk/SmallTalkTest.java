package io.baton.adapter.ai.smalltalk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SmallTalkTest {

    private static final SmallTalk SMALL_TALK = new SmallTalk();

    @ParameterizedTest
    @CsvSource({
        "Hi there!, GREETING",
        "helo, GREETING",
        "Good morning team 🙂, GREETING",
        "How are you?, GREETING",
        "thank you very much, THANKS",
        "Perfect; thanks!, THANKS",
        "thx bye, FAREWELL",
        "Are you a bot?, IDENTITY",
        "ok, ASSENT",
        "ja, ASSENT",
        "no, UNCLEAR",
        "ok thanks, THANKS",
        "yes hello, GREETING",
        "Grüß Gott, GREETING",
        "Vielen Dank, THANKS",
        "Auf Wiedersehen, FAREWELL",
        "Bist du ein Mensch?, IDENTITY",
        "Buenas tardes, GREETING",
        "¡Muchas gracias!, THANKS",
        "Bonsoir, GREETING",
        "C'est parfait merci, THANKS",
        "Buongiorno, GREETING",
        "obrigada, THANKS",
        "dank je wel, THANKS",
        "dziękuję bardzo, THANKS",
        "tack så mycket, THANKS",
        "спасибо, THANKS",
        "谢谢, THANKS",
        "ありがとうございます, THANKS",
        "감사합니다, THANKS",
        "شكرا جزيلا, THANKS",
        "धन्यवाद, THANKS"
    })
    void recognisesCourtesies(String message, Courtesy courtesy) {
        assertThat(SMALL_TALK.of(message, "und")).hasValue(courtesy);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Hi, where is my parcel?",
                "thanks but I still have no refund",
                "good jacket, which size?",
                "",
                "???",
                "Guten Tag, ich brauche eine Rechnung"
            })
    void leavesQuestionsAlone(String message) {
        assertThat(SMALL_TALK.of(message, "und")).isEmpty();
    }

    @Test
    void readsAWordInTheCustomersLanguage() {
        assertThat(SMALL_TALK.of("ciao", "it")).hasValue(Courtesy.GREETING);
        assertThat(SMALL_TALK.of("ciao", "de")).hasValue(Courtesy.FAREWELL);
    }

    @Test
    void speaksEnglishWhereItHasNoOwnLine() {
        assertThat(SMALL_TALK.reply(Courtesy.GREETING, "und")).startsWith("Hello!");
        assertThat(SMALL_TALK.reply(Courtesy.GREETING, "sw")).startsWith("Hello!");
    }
}
