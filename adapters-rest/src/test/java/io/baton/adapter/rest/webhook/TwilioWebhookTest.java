package io.baton.adapter.rest.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.baton.adapter.rest.Answer;
import io.baton.adapter.rest.FakeWebhooks;
import io.baton.adapter.rest.RestServer;
import io.baton.application.port.in.webhook.AcceptWebhookUseCase;
import io.baton.application.port.out.flex.TwilioWebhooks.Raw;
import io.baton.application.port.out.lane.DatabaseUnavailable;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.sql.SQLTransientConnectionException;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TwilioWebhookTest {

    private static final String TOKEN = "abcdefghijklmnopqrstuv";
    private static final String PATH = "/webhooks/twilio/" + TOKEN;
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String BODY =
            "EventType=reservation.created&Sid=EV0&TaskAttributes=%7B%22a%22%3A+1%7D&Address=%2B1&Address=%2B2";
    private static final int MOST = 256 * 1024;

    private final RestServer server = new RestServer();
    private FakeWebhooks webhooks;

    @BeforeEach
    void givesShortNames() {
        webhooks = server.webhooks;
    }

    @AfterEach
    void stops() {
        server.close();
    }

    @Test
    void passesOnABodyAsItWasSent() {
        var answer = server.send(post(PATH, FORM, BODY).header("X-Twilio-Signature", "c2lnbmF0dXJl"));

        assertThat(answer.status()).isEqualTo(204);
        assertThat(answer.body()).isEmpty();
        assertThat(webhooks.arrived).singleElement().satisfies(webhook -> {
            assertThat(webhook.token()).isEqualTo(TOKEN);
            assertThat(webhook.signature()).isEqualTo("c2lnbmF0dXJl");
            assertThat(webhook.rawQuery()).isNull();
            assertThat(webhook.raw().kind()).isEqualTo(Raw.Kind.FORM);
            assertThat(webhook.raw().body()).asString(UTF_8).isEqualTo(BODY);
        });
    }

    @Test
    void passesOnTheQueryAsItWasSent() {
        server.send(post(PATH + "?bodySHA256=0a1f&x=a%2Fb%20c+d%7E&x=2", "application/json;charset=utf-8", "[]"));

        assertThat(webhooks.arrived).singleElement().satisfies(webhook -> {
            assertThat(webhook.rawQuery()).isEqualTo("bodySHA256=0a1f&x=a%2Fb%20c+d%7E&x=2");
            assertThat(webhook.raw().kind()).isEqualTo(Raw.Kind.JSON);
            assertThat(webhook.signature()).isNull();
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/plain",
                "application/xml",
                "multipart/form-data; boundary=x",
                "*/*",
                "nonsense",
                ";",
                "a/b/c",
                ""
            })
    void refusesOtherContentTypes(String contentType) {
        var answer = server.send(post(PATH, contentType, BODY));

        answer.isProblem(415, "unsupported-media-type");
        assertThat(webhooks.arrived).isEmpty();
    }

    @Test
    void refusesABodyWithoutContentType() {
        var answer = server.send(server.request(PATH).POST(BodyPublishers.ofString(BODY)));

        answer.isProblem(415, "unsupported-media-type");
    }

    @Test
    void looksAtTheContentTypeBeforeTheSize() {
        var answer = server.send(post(PATH, "text/plain", "x".repeat(300 * 1024)));

        answer.isProblem(415, "unsupported-media-type");
    }

    @Test
    void refusesMoreThan256KibWhateverTheTokenIs() {
        webhooks.answer = AcceptWebhookUseCase.Answer.UnknownToken::new;

        var answer = server.send(post(PATH, FORM, "x".repeat(300 * 1024)));

        answer.isProblem(413, "content-too-large");
        assertThat(webhooks.arrived).isEmpty();
    }

    @Test
    void countsABodyOfUnannouncedLengthWhileReading() {
        var chunks = BodyPublishers.fromPublisher(BodyPublishers.ofString("x".repeat(MOST + 1)));

        var answer =
                server.send(server.request(PATH).header("Content-Type", FORM).POST(chunks));

        answer.isProblem(413, "content-too-large");
    }

    @Test
    void takesABodyOfExactly256Kib() {
        var answer = server.send(post(PATH, FORM, "x".repeat(MOST)));

        assertThat(answer.status()).isEqualTo(204);
        assertThat(webhooks.arrived)
                .singleElement()
                .satisfies(it -> assertThat(it.raw().body()).hasSize(MOST));
    }

    static Stream<Arguments> refusals() {
        return Stream.of(
                Arguments.of(new AcceptWebhookUseCase.Answer.UnknownToken(), 404, "not-found"),
                Arguments.of(new AcceptWebhookUseCase.Answer.Undecodable("Sid is missing"), 400, "undecodable-event"),
                Arguments.of(new AcceptWebhookUseCase.Answer.BadSignature(), 403, "bad-signature"),
                Arguments.of(new AcceptWebhookUseCase.Answer.Foreign("another account"), 403, "foreign-event"));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void answersWhatTheUseCaseSays(AcceptWebhookUseCase.Answer refusal, int status, String type) {
        webhooks.answer = () -> refusal;

        var answer = server.send(post(PATH, FORM, BODY));

        answer.isProblem(status, type);
        assertThat(answer.body()).doesNotContain(TOKEN);
    }

    @Test
    void asksToComeAgainWhenTheDatabaseIsAway() {
        webhooks.answer = () -> {
            throw new DatabaseUnavailable("no connection", new SQLTransientConnectionException());
        };

        var answer = server.send(post(PATH, FORM, BODY));

        answer.isProblem(503, "database-unavailable");
        assertThat(answer.header("Retry-After")).hasValue("5");
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "PUT", "DELETE", "PATCH"})
    void takesNothingButPosts(String method) {
        var answer = server.send(server.request(PATH).method(method, BodyPublishers.noBody()));

        assertThat(answer.status()).isEqualTo(405);
        assertThat(answer.header("Allow"))
                .hasValueSatisfying(allow -> assertThat(allow).contains("POST"));
        assertThat(answer.json().getInt("status")).isEqualTo(405);
    }

    @Test
    void knowsNoOtherPath() {
        Answer answer = server.send(post("/webhooks/twilio/" + TOKEN + "/more", FORM, BODY));

        answer.isProblem(404, "not-found");
    }

    private HttpRequest.Builder post(String path, String contentType, String body) {
        return server.request(path).header("Content-Type", contentType).POST(BodyPublishers.ofString(body));
    }
}
