package io.baton.adapter.twilio.sandbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.baton.adapter.twilio.TwilioAdapters;
import io.baton.adapter.twilio.out.TwilioSettings;
import io.baton.application.port.out.flex.TwilioWebhooks;
import io.baton.application.port.out.flex.TwilioWebhooks.Envelope;
import io.baton.application.port.out.flex.TwilioWebhooks.Raw;
import io.baton.domain.connection.Secret;
import io.baton.domain.event.ConversationStateChanged;
import io.baton.domain.event.LaneEvent;
import io.baton.domain.event.MessageAdded;
import io.baton.domain.event.ParticipantAdded;
import io.baton.domain.event.ReservationEvent;
import io.baton.domain.event.TaskEvent;
import io.baton.domain.event.WorkflowEvent;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What another implementation of Twilio's webhooks signs and sends, verified and read by ours. */
class SandboxWebhooksIT {

    @RegisterExtension
    private static final Sandbox SANDBOX = new Sandbox();

    private static final String PATH = "/webhooks/twilio/token?a=b%20c";

    private record Posted(Raw raw, String signature) {}

    private final TwilioWebhooks webhooks = TwilioAdapters.over(TwilioSettings.defaults(), InstantSource.system())
            .webhooks();
    private final List<Posted> posted = new CopyOnWriteArrayList<>();
    private HttpServer receiver;
    private List<Secret> tokens;

    @BeforeEach
    void subscribe() throws IOException {
        receiver = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        receiver.createContext("/", this::receive);
        receiver.start();
        SANDBOX.control("POST", "/reset", "");
        var account = SANDBOX.control("GET", "/account", "");
        tokens = List.of(new Secret(account.get("authToken").textValue()));
        var here = URLEncoder.encode(url().toString(), UTF_8);
        SANDBOX.post(
                "taskrouter.twilio.com/v1/Workspaces/"
                        + account.get("workspaceSid").textValue(),
                "EventCallbackUrl=" + here
                        + "%23rc%3D3&EventsFilter=task.created,workflow.target-matched,reservation.created,task.canceled");
        SANDBOX.post(
                "conversations.twilio.com/v1/Services/"
                        + account.get("conversationsServiceSid").textValue() + "/Configuration/Webhooks",
                "PostWebhookUrl=" + here
                        + "&Filters=onMessageAdded&Filters=onConversationAdded&Filters=onParticipantAdded"
                        + "&Filters=onConversationStateUpdated&Method=POST");
    }

    private URI url() {
        return URI.create("http://localhost:" + receiver.getAddress().getPort() + PATH);
    }

    private void receive(HttpExchange exchange) throws IOException {
        try (exchange) {
            var body = exchange.getRequestBody().readAllBytes();
            posted.add(new Posted(
                    new Raw(Raw.Kind.FORM, body), exchange.getRequestHeaders().getFirst("X-Twilio-Signature")));
            exchange.sendResponseHeaders(204, -1);
        }
    }

    @AfterEach
    void stop() {
        receiver.stop(0);
    }

    @Test
    void verifyAndReadAsTypedEvents() {
        var conversation = SANDBOX.control(
                        "POST",
                        "/conversations",
                        "{\"channel\":\"sms\",\"task\":\"interaction\",\"text\":\"Wo ist mein Päckchen? 😀 1+1 & so\"}")
                .get("conversationSid")
                .textValue();
        SANDBOX.control("POST", "/conversations/" + conversation + "/close", "");

        awaitEvent(WorkflowEvent.class);
        awaitEvent(ReservationEvent.class);
        awaitEvent(TaskEvent.class);
        awaitEvent(ParticipantAdded.class);
        awaitEvent(ConversationStateChanged.class);
        assertThat(awaitEvent(MessageAdded.class).message().body()).isEqualTo("Wo ist mein Päckchen? 😀 1+1 & so");
        assertThat(posted).allSatisfy(one -> assertThat(webhooks.verify(url(), one.raw(), one.signature(), tokens))
                .isTrue());
        assertThat(posted).allSatisfy(one -> assertThat(
                        webhooks.verify(url(), one.raw(), one.signature(), List.of(new Secret("another"))))
                .isFalse());
        assertThat(envelopes()).extracting(Envelope::key).doesNotHaveDuplicates();
        assertThat(envelopes().stream().filter(envelope -> envelope.task() != null))
                .allSatisfy(
                        envelope -> assertThat(envelope.lane().get(0).value()).isEqualTo(conversation));
    }

    private <E extends LaneEvent> E awaitEvent(Class<E> kind) {
        return Awaitility.await()
                .until(
                        () -> envelopes().stream()
                                .map(envelope -> webhooks.read(envelope.source(), envelope.type(), envelope.stored()))
                                .filter(kind::isInstance)
                                .map(kind::cast)
                                .findFirst(),
                        java.util.Optional::isPresent)
                .orElseThrow();
    }

    private List<Envelope> envelopes() {
        return posted.stream()
                .flatMap(one -> webhooks.envelopes(one.raw(), Instant.EPOCH).stream())
                .toList();
    }
}
