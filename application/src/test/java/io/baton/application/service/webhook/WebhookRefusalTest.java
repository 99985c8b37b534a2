package io.baton.application.service.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.application.port.in.webhook.AcceptWebhookUseCase.Answer;
import io.baton.application.port.in.webhook.AcceptWebhookUseCase.Webhook;
import io.baton.application.port.out.check.RefusalCount;
import io.baton.application.port.out.connection.InMemoryConnectionStore;
import io.baton.application.port.out.flex.TwilioWebhooks;
import io.baton.application.port.out.lane.InMemoryUnitOfWork;
import io.baton.application.service.lane.Arrivals;
import io.baton.domain.connection.AiSwitch;
import io.baton.domain.connection.AiWorkers;
import io.baton.domain.connection.ConnectionId;
import io.baton.domain.connection.ConversationSettings;
import io.baton.domain.connection.Credentials;
import io.baton.domain.connection.Engagement;
import io.baton.domain.connection.FlexConnection;
import io.baton.domain.connection.Retention;
import io.baton.domain.connection.Secret;
import io.baton.domain.connection.ServedConversations;
import io.baton.domain.connection.TaskRouting;
import io.baton.domain.connection.WebhookToken;
import io.baton.domain.connection.WebhookTokens;
import io.baton.domain.event.LaneEvent;
import io.baton.domain.sid.AccountSid;
import io.baton.domain.sid.ActivitySid;
import io.baton.domain.sid.ConversationsServiceSid;
import io.baton.domain.sid.WorkspaceSid;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** There is no lane store and no inbox here: a refused webhook reaches neither. */
class WebhookRefusalTest {

    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
    private static final String HEX = "0123456789abcdef0123456789abcdef";
    private static final String OTHER_HEX = "f".repeat(32);
    private static final String TOKEN = "current-current-current";
    private static final String FORMER = "former-former-former-former";
    private static final String SIGNED = "signed";

    private final InMemoryConnectionStore connections = new InMemoryConnectionStore();
    private final InMemoryUnitOfWork work = new InMemoryUnitOfWork();
    private final Counts refusals = new Counts();
    private final AcceptWebhookService service = new AcceptWebhookService(
            connections,
            new Posts(),
            work,
            null,
            new Arrivals(work, null, null, null),
            refusals,
            URI.create("https://baton.example.com/"),
            () -> NOW);

    @BeforeEach
    void connects() {
        var credentials = new Credentials(new AccountSid("AC" + HEX), new Secret("token"), null, null);
        var tokens = WebhookTokens.of(new WebhookToken(FORMER)).rotated(new WebhookToken(TOKEN), NOW);
        connections.add(new FlexConnection(
                new ConnectionId(new UUID(2, 1)),
                FlexConnection.ONLY_ORGANISATION,
                "Owl Shoes",
                "production",
                credentials,
                new WorkspaceSid("WS" + HEX),
                null,
                TaskRouting.byWorkflow(),
                new ServedConversations(new ConversationsServiceSid("IS" + HEX), true, null),
                new AiWorkers(1, List.of(), new ActivitySid("WA" + HEX)),
                Engagement.ACCEPT,
                AiSwitch.LIVE,
                null,
                ConversationSettings.defaults(),
                Retention.defaults(),
                tokens,
                NOW));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "short", "no such token but long enough", "another-another-another", FORMER})
    void knowsNoOtherTokenWhateverElseIsWrong(String token) {
        assertThat(accept(token, null, null, "garbage")).isEqualTo(new Answer.UnknownToken());
    }

    @Test
    void saysWhatCannotBeReadBeforeItLooksAtTheSignature() {
        assertThat(accept(TOKEN, null, null, "garbage")).isEqualTo(new Answer.Undecodable("EventType is missing"));
    }

    @Test
    void refusesAForeignEventOnlyOnceItsSignatureIsGood() {
        var foreign = "AC" + OTHER_HEX + " WS" + HEX;

        assertThat(accept(TOKEN, null, null, foreign)).isEqualTo(new Answer.BadSignature());
        assertThat(accept(TOKEN, null, "guessed", foreign)).isEqualTo(new Answer.BadSignature());
        assertThat(accept(TOKEN, null, SIGNED, foreign)).isEqualTo(new Answer.Foreign("AccountSid"));
    }

    @Test
    void refusesAForeignWorkspace() {
        assertThat(accept(TOKEN, "a=1", SIGNED, "AC" + HEX + " WS" + OTHER_HEX))
                .isEqualTo(new Answer.Foreign("WorkspaceSid"));
        assertThat(refusals.counted).containsExactly("wrong account WS" + OTHER_HEX);
    }

    @Test
    void countsAnotherWellFormedAccountApartFromSignaturesThatFail() {
        accept(TOKEN, null, "guessed", "AC" + OTHER_HEX + " WS" + HEX);
        accept(TOKEN, null, SIGNED, "AC" + OTHER_HEX + " WS" + HEX);
        accept(TOKEN, null, "guessed", "AC" + HEX + " WS" + HEX);
        accept(TOKEN, null, "guessed", "<script> WS" + HEX);
        accept("another-another-another", null, "guessed", "AC" + OTHER_HEX + " WS" + HEX);

        assertThat(refusals.counted)
                .containsExactly(
                        "wrong account AC" + OTHER_HEX,
                        "wrong account AC" + OTHER_HEX,
                        "bad signature",
                        "bad signature");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a=b|c", "{x}", "a b", "%", "\\"})
    void takesAQueryThatNoUrlCanHaveForUnsigned(String query) {
        assertThat(accept(TOKEN, query, SIGNED, "AC" + HEX + " WS" + HEX)).isEqualTo(new Answer.BadSignature());
    }

    private Answer accept(String token, String query, String signature, String body) {
        var raw = new TwilioWebhooks.Raw(TwilioWebhooks.Raw.Kind.FORM, body.getBytes(StandardCharsets.UTF_8));
        return service.accept(new Webhook(token, query, signature, raw));
    }

    private static final class Counts implements RefusalCount {

        private final List<String> counted = new ArrayList<>();

        @Override
        public void wrongAccount(ConnectionId connection, String remote, Instant at) {
            counted.add("wrong account " + remote);
        }

        @Override
        public void badSignature(ConnectionId connection, Instant at) {
            counted.add("bad signature");
        }
    }

    /** Bodies are an account and a workspace with a blank between. */
    private static final class Posts implements TwilioWebhooks {

        @Override
        public boolean verify(URI url, Raw raw, String signature, List<Secret> tokens) {
            return url.toString().startsWith("https://baton.example.com/webhooks/twilio/" + TOKEN)
                    && signature.equals(SIGNED)
                    && tokens.equals(List.of(new Secret("token")));
        }

        @Override
        public String claimedAccount(Raw raw) {
            return text(raw)[0];
        }

        @Override
        public List<Envelope> envelopes(Raw raw, Instant receivedAt) {
            var sids = text(raw);
            if (sids.length != 2) {
                throw new Undecodable("EventType is missing");
            }
            return List.of(new Envelope(
                    "EV1", "taskrouter", "task.created", sids[0], sids[1], List.of(), null, receivedAt, ""));
        }

        @Override
        public LaneEvent read(String source, String type, String stored) {
            throw new AssertionError("a request reads no stored event");
        }

        private static String[] text(Raw raw) {
            return new String(raw.body(), StandardCharsets.UTF_8).split(" ", -1);
        }
    }
}
