package io.baton.adapter.ai;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.adapter.ai.knowledge.ArticleLibrary;
import io.baton.domain.conversation.MessageSplit;
import io.baton.domain.engine.EngineAnswer;
import io.baton.domain.engine.EngineAnswer.HandOff;
import io.baton.domain.engine.EngineAnswer.Reply;
import io.baton.domain.engine.EngineAnswer.Resolve;
import io.baton.domain.handoff.AgentsLanguage;
import io.baton.domain.handoff.HandoffReason;
import io.baton.domain.handoff.Sentiment;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class LocalEngineTest {

    private static final OfflineDetectors DETECTORS = new OfflineDetectors();
    private static final LocalEngine ENGINE = engine(Path.of("../knowledge"));

    private static LocalEngine engine(Path articles) {
        return new LocalEngine(new ArticleLibrary(articles, DETECTORS::languageOf, InstantSource.system()), DETECTORS);
    }

    static List<String> questions() {
        return Samples.lines("knowledge/questions.txt");
    }

    @ParameterizedTest
    @MethodSource("questions")
    void answersFromTheRightArticleOrNotAtAll(String line) {
        var row = line.split(" \\| ", 2);

        var answer = ENGINE.answer(Talk.customer(row[1]).turn());

        assertThat(article(answer)).as(row[1]).isEqualTo(row[0]);
    }

    private static String article(EngineAnswer answer) {
        if (answer instanceof Reply reply && reply.sources().size() == 1) {
            return String.valueOf(reply.sources().get(0).link()).replaceAll(".*/", "");
        }
        return answer instanceof HandOff handOff && handOff.reason() == HandoffReason.INSUFFICIENT_KNOWLEDGE
                ? "-"
                : answer.toString();
    }

    @Test
    void quotesTheArticleWithTitleAndLink() {
        var answer = ENGINE.answer(Talk.customer("Where is my parcel?").turn());

        assertThat(answer).isInstanceOfSatisfying(Reply.class, reply -> {
            assertThat(reply.text())
                    .startsWith(
                            "As soon as your parcel leaves our warehouse we send you an e-mail with a tracking number")
                    .endsWith(
                            "Source: Tracking: where is my parcel? – https://fernandfield.example/help/parcel-tracking")
                    .doesNotContain("*")
                    .hasSizeLessThan(MessageSplit.MAX_CHARACTERS);
            assertThat(reply.confidence()).isBetween(ArticleAnswers.SURE_ENOUGH, 1.0);
        });
    }

    @Test
    void namesTheSourceInTheArticlesLanguage() {
        assertThat(text(Talk.customer("Wo ist mein Paket?")))
                .contains("\n\nQuelle: Sendungsverfolgung: Wo ist mein Paket? – ");
        assertThat(text(Talk.customer("¿Dónde está mi pedido?")))
                .contains("\n\nFuente: Seguimiento: ¿dónde está mi pedido? – ");
    }

    @Test
    void answersTwoQuestionsOfOneTurn() {
        var answer = ENGINE.answer(Talk.customer("Hi!")
                .says("how can I pay?")
                .says("and how do I return something")
                .turn());

        assertThat(answer).isInstanceOfSatisfying(Reply.class, reply -> assertThat(reply.sources())
                .hasSize(2));
    }

    @Test
    void answersTwoQuestionsOfOneMessageWithBothSources() {
        assertThat(text(Talk.customer("How do I return a jacket? And when do I get my money back?")))
                .contains("Source: Return an item – ")
                .contains("Source: When do I get my money back? – ");
        assertThat(text(Talk.customer("how do I return a jacket and where is my parcel")))
                .contains("Source: Return an item – ")
                .contains("Source: Tracking: where is my parcel? – ");
    }

    @ParameterizedTest
    @CsvSource({
        "How long does delivery take?, and for returns?, Return an item",
        "How long does delivery take?, and to Norway?, Shipping abroad",
        "Wo ist mein Paket?, und nach Österreich?, Versand und Lieferzeit",
        "¿Dónde está mi pedido?, ¿y cuánto cuesta el envío?, Plazos y gastos de envío"
    })
    void understandsAQuestionByTheOneBefore(String first, String next, String title) {
        var answer = ENGINE.answer(
                Talk.customer(first).ai(text(Talk.customer(first))).says(next).turn());

        assertThat(answer).isInstanceOfSatisfying(Reply.class, reply -> assertThat(reply.sources())
                .extracting(EngineAnswer.Source::title)
                .containsExactly(title));
    }

    @ParameterizedTest
    @ValueSource(strings = {"and to the moon?", "and what about that?", "and why?"})
    void doesNotAnswerAFollowUpWithWhatItHasSaidAlready(String next) {
        var first = "How long does delivery take?";

        assertThat(ENGINE.answer(Talk.customer(first)
                        .ai(text(Talk.customer(first)))
                        .says(next)
                        .turn()))
                .isNotEqualTo(ENGINE.answer(Talk.customer(first).turn()));
    }

    @Test
    void readsAQuestionThatComesInPieces() {
        var text = text(Talk.customer("hello").says("my parcel").says("where is it"));

        assertThat(text).contains("tracking number");
    }

    @ParameterizedTest
    @CsvSource({
        "hi, Hello! What can I help you with?",
        "Guten Tag, Hallo! Womit kann ich Ihnen helfen?",
        "Hola buenos días, ¡Hola! ¿En qué puedo ayudarle?",
        "bonjour, Bonjour ! Comment puis-je vous aider ?",
        "こんにちは, こんにちは。どのようなご用件でしょうか。"
    })
    void greetsInTheCustomersLanguage(String greeting, String reply) {
        assertThat(text(Talk.customer(greeting))).isEqualTo(reply);
    }

    @ParameterizedTest
    @CsvSource({
        "Thank you so much!",
        "ok thanks bye",
        "danke schön",
        "gracias",
        "merci beaucoup",
        "no thanks that's all",
        "great thx"
    })
    void resolvesOnThanks(String thanks) {
        assertThat(ENGINE.answer(Talk.customer("Where is my parcel?")
                        .ai("…")
                        .says(thanks)
                        .turn()))
                .isInstanceOfSatisfying(
                        Resolve.class, resolve -> assertThat(resolve.text()).isNotBlank());
    }

    @Test
    void answersAQuestionThatComesWithThanks() {
        assertThat(text(Talk.customer("Thanks, and how do I return the boots?")))
                .contains("30 days");
    }

    @Test
    void findsTheQuestionInAStory() {
        var text = text(
                Talk.customer(
                        "I bought a lamp for my mother's birthday and she loves it. But now the parcel with the "
                                + "second one is marked as delivered and nothing is here. It cost £49.90, write to ana@example.org. What can I do?"));

        assertThat(text).startsWith("Please look for a card in your letterbox");
    }

    @Test
    void takesAnOkAfterAnAnswerForSettled() {
        assertThat(ENGINE.answer(Talk.customer("Where is my parcel?")
                        .ai("Here.")
                        .says("ok")
                        .turn()))
                .isInstanceOf(Resolve.class);
        assertThat(text(Talk.customer("hm").ai("What is it about?").says("ok"))).startsWith("Could you tell me");
        assertThat(text(Talk.customer("Ja"))).startsWith("Schreiben Sie mir bitte kurz");
        assertThat(text(Talk.customer("Where is my parcel?").ai("Here.").says("no")))
                .startsWith("Could you tell me");
    }

    @Test
    void saysThatItIsNoHuman() {
        assertThat(text(Talk.customer("are you a human?"))).contains("automatic assistant");
    }

    @Test
    void saysThatItCannotReadAnAttachment() {
        assertThat(text(Talk.customer("Guten Tag").ai("Hallo!").sends("IMG_1.jpg")))
                .contains("Anhänge kann ich");
    }

    @Test
    void handsOffEverythingWithoutArticles(@TempDir Path empty) {
        var engine = engine(empty.resolve("nowhere"));

        assertThat(engine.answer(Talk.customer("Where is my parcel?").turn()))
                .isEqualTo(new HandOff(HandoffReason.INSUFFICIENT_KNOWLEDGE, "The AI has no articles to answer from"));
        assertThat(engine.answer(Talk.customer("hello").turn())).isInstanceOf(Reply.class);
    }

    @Test
    void briefsTheHuman() {
        var brief = ENGINE.brief(
                Talk.customer("Hello")
                        .ai("Hello! What can I help you with?")
                        .says("My parcel FF-20931 still hasn't arrived, this is ridiculous!")
                        .ai(text(Talk.customer("Where is my parcel?")))
                        .says("I want to talk to a human")
                        .turn(),
                AgentsLanguage.EN);

        assertThat(brief.summary())
                .isEqualTo("The customer wrote: “My parcel FF-20931 still hasn't arrived, this is ridiculous!” "
                        + "The AI answered from “Tracking: where is my parcel?”. "
                        + "Asked for a human: “I want to talk to a human”. "
                        + "Open: the answer did not settle it. "
                        + "Mentioned: order or reference FF-20931.");
        assertThat(brief.language()).isEqualTo("en");
        assertThat(brief.sentiment()).isEqualTo(Sentiment.NEGATIVE);
    }

    @Test
    void briefsTheProblemThatComesWithTheCallForAHuman() {
        var brief = ENGINE.brief(
                Talk.customer("My parcel FF-20931 is lost, I want to talk to a human")
                        .turn(),
                AgentsLanguage.EN);

        assertThat(brief.summary())
                .startsWith("The customer wrote: “My parcel FF-20931 is lost, I want to talk to a human”.");
    }

    private static String text(Talk talk) {
        return ENGINE.answer(talk.turn()) instanceof Reply reply ? reply.text() : "";
    }
}
