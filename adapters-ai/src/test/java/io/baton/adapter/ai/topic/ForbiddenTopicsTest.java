package io.baton.adapter.ai.topic;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.adapter.ai.subject.Subjects;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ForbiddenTopicsTest {

    private static final ForbiddenTopics TOPICS = new ForbiddenTopics(new Subjects());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "refunds | I want my money back | en",
                "Anything about refunds or chargebacks | where is my refund | en",
                "press inquiries | I have a press inquiry | en",
                "complaints about employees | I have a complaint about an employee | en",
                "Rechtsanwalt, Klage | ich schicke meinen Rechtsanwalt | de",
                "lawsuit, Anwalt | mein Anwalt meldet sich | de",
                "The lawyers | I will call a lawyer | en",
                "bank details | please change my bank details | en",
                "Do not talk about competitors | are you better than your competitors? | en",
                "Alles über Kündigungen | ich will kündigen | de",
                "Preguntas sobre abogados | mi abogado le llamará | es",
                "Porady prawne | potrzebuję porady prawnej | pl",
                "Вопросы о юристах | мой юрист вам напишет | ru",
                "Юристи | мій юрист напише | uk",
                "法律相談 | 法律相談をしたい | ja"
            })
    void touchesATopicInOtherWords(String topic, String message, String language) {
        assertThat(TOPICS.touched(message, language, List.of(topic))).containsExactly(topic);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "refunds | where is my parcel | en",
                "medical advice | can you give me advice on sizes | en",
                "complaints about employees | I have a complaint about the zip | en",
                "Anything | hello | en",
                "bank details | my bank is closed | en",
                "Do not talk about competitors | let's talk about my order | en",
                "Fragen zum Datenschutz | Ich habe eine Frage | de",
                "Asesoramiento médico | necesito asesoramiento con la talla | es",
                "法律相談 | 相談したい | ja"
            })
    void leavesOtherMessagesAlone(String topic, String message, String language) {
        assertThat(TOPICS.touched(message, language, List.of(topic))).isEmpty();
    }
}
