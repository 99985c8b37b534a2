package io.baton.bootstrap.action;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.baton.adapter.ai.openai.OpenAiEngine;
import io.baton.adapter.ai.openai.OpenAiSettings;
import io.baton.adapter.ai.remote.RemoteCalls;
import io.baton.application.port.out.engine.TurnActions;
import io.baton.application.port.out.engine.TurnTools;
import io.baton.domain.engine.EngineAnswer;
import io.baton.domain.engine.KnowledgePassage;
import io.baton.domain.engine.OpenAiModel;
import io.baton.domain.engine.Turn;
import io.baton.domain.masking.Masking;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From the model's tool call to the shop and back, with nothing between them replaced. */
class ModelCallsActionTest {

    private static final String CALLS_ACTION = completion("order_status", "{\\\"order_number\\\":\\\"A-1\\\"}");
    private static final String REPLIES =
            completion("reply", "{\\\"text\\\":\\\"It is on its way.\\\",\\\"confidence\\\":0.9}");

    private final Queue<String> completions = new ConcurrentLinkedQueue<>(List.of(CALLS_ACTION, REPLIES));
    private final Queue<String> asked = new ConcurrentLinkedQueue<>();
    private HttpServer model;
    private ActionDesk desk;

    @BeforeEach
    void start() throws Exception {
        desk = new ActionDesk();
        desk.declare(desk.orderStatus());
        model = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
        model.createContext("/", exchange -> {
            asked.add(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
            var answer = completions.remove().getBytes(UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        model.start();
    }

    @AfterEach
    void stop() throws Exception {
        model.stop(0);
        desk.close();
    }

    @Test
    void answersWithWhatTheShopSaid() {
        var result = engine().answer(desk.turn(1), tools(desk.actions(), desk.turn(1)));

        assertThat(result.answer()).isInstanceOfSatisfying(EngineAnswer.Reply.class, reply -> assertThat(reply.text())
                .isEqualTo("It is on its way."));
        assertThat(asked.remove()).contains("order_status", "order_number").doesNotContain("key-of-the-shop");
        assertThat(asked.remove()).contains("on its way").doesNotContain("key-of-the-shop");
        assertThat(desk.received).extracting(ActionDesk.Received::request).containsExactly("GET /orders/A-1?c=77");
        assertThat(desk.told()).containsExactly("done GET order_status 127.0.0.1 200");
    }

    private OpenAiEngine engine() {
        var address = URI.create("http://127.0.0.1:" + model.getAddress().getPort() + "/v1");
        var settings = new OpenAiSettings(
                new OpenAiModel(address, "scripted", 500, 3, true, List.of()),
                null,
                Duration.ofSeconds(10),
                Masking.PAYMENT_NUMBERS);
        return new OpenAiEngine(settings, new RemoteCalls(), InstantSource.system());
    }

    private static TurnTools tools(TurnActions actions, Turn turn) {
        var number = new AtomicInteger();
        return new TurnTools() {
            @Override
            public List<KnowledgePassage> searchKnowledge(String question) {
                return List.of();
            }

            @Override
            public List<Offer> actions() {
                return actions.offers(turn.connection());
            }

            @Override
            public Outcome perform(String action, String arguments) {
                return actions.perform(turn, number.incrementAndGet(), action, arguments);
            }
        };
    }

    private static String completion(String tool, String arguments) {
        return """
                {"id": "chatcmpl-1", "object": "chat.completion", "created": 1700000000, "model": "scripted",
                 "choices": [{"index": 0, "finish_reason": "tool_calls", "message": {"role": "assistant", "content": null,
                    "tool_calls": [{"id": "call_1", "type": "function",
                        "function": {"name": "%s", "arguments": "%s"}}]}}],
                 "usage": {"prompt_tokens": 100, "completion_tokens": 20, "total_tokens": 120}}
                """
                .formatted(tool, arguments);
    }
}
