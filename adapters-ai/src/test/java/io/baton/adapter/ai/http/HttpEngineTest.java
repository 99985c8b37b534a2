package io.baton.adapter.ai.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.baton.adapter.ai.remote.RemoteCalls;
import io.baton.adapter.ai.scripted.Received;
import io.baton.adapter.ai.scripted.Script;
import io.baton.adapter.ai.scripted.ScriptedEndpoint;
import io.baton.adapter.ai.scripted.TurnFixture;
import io.baton.application.port.out.engine.EngineUnavailable;
import io.baton.application.port.out.engine.TurnTools;
import io.baton.domain.connection.Secret;
import io.baton.domain.engine.EngineAnswer;
import io.baton.domain.engine.EngineAnswer.Failed;
import io.baton.domain.engine.EngineAnswer.HandOff;
import io.baton.domain.engine.EngineAnswer.Reply;
import io.baton.domain.engine.EngineAnswer.Resolve;
import io.baton.domain.engine.EngineAnswer.Source;
import io.baton.domain.engine.EngineResult;
import io.baton.domain.handoff.AgentsLanguage;
import io.baton.domain.handoff.HandoffBrief;
import io.baton.domain.handoff.HandoffReason;
import io.baton.domain.handoff.Sentiment;
import io.baton.domain.masking.Masking;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HttpEngineTest {

    private static final String QUESTION = "Where is order 4711? My secret is swordfish.";

    private final ScriptedEndpoint agent = ScriptedEndpoint.of(Script.json("{}"));

    @AfterEach
    void close() {
        agent.close();
    }

    private EngineResult answer(Script... scripts) {
        agent.play(scripts);
        return engine(Duration.ofSeconds(5)).answer(TurnFixture.asking(QUESTION), TurnTools.NONE);
    }

    private EngineAnswer answer(String json) {
        return answer(Script.json(json)).answer();
    }

    private HttpEngine engine(Duration timeout) {
        var settings = new HttpEngineSettings(
                agent.address("/turns"), new Secret("shared secret"), timeout, Masking.PAYMENT_NUMBERS);
        return new HttpEngine(settings, new RemoteCalls(), InstantSource.system());
    }

    private JsonNode sent() throws Exception {
        return new ObjectMapper().readTree(agent.received().get(0).body());
    }

    @Test
    void sendsTheWholeTurn() throws Exception {
        answer("{\"action\": \"resolve\"}");

        assertThat(sent().properties())
                .extracting(Map.Entry::getKey)
                .containsExactlyInAnyOrder(
                        "turnId",
                        "attempt",
                        "purpose",
                        "sentAt",
                        "sessionId",
                        "channel",
                        "language",
                        "instructions",
                        "transcript",
                        "customData",
                        "missing",
                        "previousSummary",
                        "knowledge");
        assertThat(sent().path("turnId").asText()).isEqualTo("turn-1");
        assertThat(sent().path("purpose").asText()).isEqualTo("answer");
        assertThat(sent().path("channel").asText()).isEqualTo("whatsapp");
        assertThat(sent().path("customData").path("internalNote").asText()).isEqualTo("pays late");
        assertThat(sent().path("transcript"))
                .extracting(line -> line.path("author").asText())
                .containsExactly("customer", "ai", "customer");
        assertThat(sent().path("transcript").get(2).toString())
                .contains("\"unanswered\":true", "\"fileName\":\"a.jpg\"", "swordfish");
        assertThat(sent().path("knowledge").get(0).path("link").asText()).isEqualTo("https://shop.example/returns");
    }

    @Test
    void signsTimestampAndBody() throws Exception {
        answer("{\"action\": \"resolve\"}");

        Received request = agent.received().get(0);
        var timestamp = request.header("X-Baton-Timestamp");
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec("shared secret".getBytes(UTF_8), "HmacSHA256"));
        var expected = HexFormat.of().formatHex(mac.doFinal((timestamp + "." + request.body()).getBytes(UTF_8)));
        assertThat(request.header("X-Baton-Signature")).isEqualTo("sha256=" + expected);
        assertThat(Instant.ofEpochSecond(Long.parseLong(timestamp)))
                .isBetween(Instant.now().minusSeconds(60), Instant.now());
        assertThat(request.header("Content-Type")).isEqualTo("application/json");
    }

    @Test
    void keepsTheTurnsIdWhenItSendsOnceMore() {
        var result = answer(Script.status(503, 0), Script.json("{\"action\": \"reply\", \"text\": \"Here\"}"));

        assertThat(result.answer()).isInstanceOf(Reply.class);
        assertThat(agent.received()).hasSize(2).allSatisfy(request -> assertThat(request.body())
                .contains("\"turnId\":\"turn-1\""));
    }

    @Test
    void takesAReplyWithEverythingBesideIt() {
        var result = answer(
                Script.json(
                        """
                {"action": "reply", "text": "It comes on Friday.", "confidence": 0.7,
                 "sources": [{"title": "Delivery", "link": "https://shop.example/d"}, {"title": "X", "link": "javascript:x()"}],
                 "collected": {"orderNumber": "4711", "role": "admin", "name": ""}}"""));

        assertThat(result.answer())
                .isEqualTo(new Reply(
                        "It comes on Friday.",
                        0.7,
                        List.of(new Source("Delivery", "https://shop.example/d"), new Source("X", null))));
        assertThat(result.collected()).containsExactly(Map.entry("orderNumber", "4711"));
        assertThat(result.engine()).isEqualTo("http");
    }

    @Test
    void trustsAReplyWithoutConfidence() {
        assertThat(answer("{\"action\": \"reply\", \"text\": \"Yes\"}"))
                .isInstanceOfSatisfying(
                        Reply.class, reply -> assertThat(reply.confidence()).isEqualTo(1));
    }

    @Test
    void takesAHandoffWithItsBrief() {
        var result = answer(
                Script.json(
                        """
                {"action": "hand_off", "reasonCode": "insufficient_tools", "reason": "Can't **cancel**, paid by 4111111111111111",
                 "brief": {"summary": "Wants to cancel 4711, card 4111 1111 1111 1111.", "sentiment": "Negative", "language": "de-DE"}}"""));

        assertThat(result.answer())
                .isEqualTo(new HandOff(HandoffReason.INSUFFICIENT_TOOLS, "Can't cancel, paid by card ····1111"));
        assertThat(result.brief())
                .isEqualTo(new HandoffBrief("Wants to cancel 4711, card card ····1111.", Sentiment.NEGATIVE, "de-DE"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"manual\"", "\"engine_failure\"", "\"loop_bound\"", "\"whatever\"", "17", "null"})
    void takesAReasonThatIsNotOfferedAsInsufficientKnowledge(String code) {
        assertThat(answer("{\"action\": \"hand_off\", \"reasonCode\": " + code + "}"))
                .isEqualTo(new HandOff(HandoffReason.INSUFFICIENT_KNOWLEDGE, null));
    }

    @Test
    void takesTheHandoffWithoutABriefThatCannotBeUsed() {
        var result = answer(Script.json("{\"action\": \"hand_off\", \"brief\": {\"summary\": 3}}"));

        assertThat(result.answer()).isInstanceOf(HandOff.class);
        assertThat(result.brief()).isNull();
    }

    @Test
    void resolvesWithoutAWord() {
        assertThat(answer("{\"action\": \"resolve\"}")).isEqualTo(new Resolve(""));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"action\": \"reply\", \"te | the agent's answer is no JSON object",
                "[] | the agent's answer is no JSON object",
                "<html> | the agent's answer is no JSON object",
                "{} | the agent's answer has no action of reply, hand_off, resolve",
                "{\"action\": \"transfer\"} | the agent's answer has no action of reply, hand_off, resolve",
                "{\"action\": \"reply\"} | the agent's reply has no text",
                "{\"action\": \"reply\", \"text\": \" \\u0000 \"} | the agent's reply has no text"
            })
    void saysWhatIsWrongWithAnAnswer(String json, String cause) {
        assertThat(answer(json)).isEqualTo(new Failed(cause));
    }

    @Test
    void refusesATextThatIsTooLong() {
        assertThat(answer("{\"action\": \"reply\", \"text\": \"" + "long ".repeat(2000) + "\"}"))
                .isEqualTo(new Failed("the agent's text is longer than 6400 characters"));
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 429, 500})
    void tellsTheStatusAndNothingThatWasSaid(int status) {
        assertThat(answer(Script.status(status)).answer()).isEqualTo(new Failed("status " + status));
    }

    @Test
    void endsAnAgentThatTrickles() {
        agent.play(Script.dribbling("{\"action\": \"resolve\"}", 100));

        assertThat(engine(Duration.ofMillis(400))
                        .answer(TurnFixture.asking(QUESTION), TurnTools.NONE)
                        .answer())
                .isEqualTo(new Failed("no answer in time"));
    }

    @Test
    void asksForTheBriefOfAHandoffThatTheAgentDidNotAskFor() throws Exception {
        agent.play(
                Script.json(
                        "{\"action\": \"hand_off\", \"brief\": {\"summary\": \"Wants a refund.\", \"sentiment\": \"neutral\", \"language\": \"no such\"}}"));

        var brief = engine(Duration.ofSeconds(5)).brief(TurnFixture.asking(QUESTION), AgentsLanguage.EN);

        assertThat(brief).isEqualTo(new HandoffBrief("Wants a refund.", Sentiment.NEUTRAL, "de"));
        assertThat(sent().path("purpose").asText()).isEqualTo("brief");
        assertThat(sent().path("agentsLanguage").asText()).isEqualTo("en");
    }

    @Test
    void leavesTheBriefToOthersWhenTheAgentWritesNone() {
        agent.play(Script.json("{\"action\": \"reply\", \"text\": \"Yes\"}"));

        assertThatThrownBy(() -> engine(Duration.ofSeconds(5)).brief(TurnFixture.asking(QUESTION), AgentsLanguage.EN))
                .isInstanceOf(EngineUnavailable.class)
                .hasMessageNotContaining("swordfish");
    }
}
