package io.baton.adapter.twilio.out;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.baton.application.port.out.flex.TwilioFailure;
import io.baton.domain.connection.Credentials;
import io.baton.domain.connection.Secret;
import io.baton.domain.connection.TwilioAccess;
import io.baton.domain.sid.AccountSid;
import io.baton.domain.sid.ApiKeySid;
import io.baton.domain.sid.WorkspaceSid;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class TwilioClientsTest {

    private static final URI BASE = URI.create("http://localhost:1/twilio");

    @RegisterExtension
    private final ScriptedTwilio twilio = new ScriptedTwilio();

    private final TwilioClients clients = twilio.clients();

    @Test
    void keepsOneClientForTheSameCredentialsAndBase() {
        assertThat(clients.of(access("secret", null, BASE))).isSameAs(clients.of(access("secret", null, BASE)));
    }

    @Test
    void keepsOthersApart() {
        var client = clients.of(access("secret", null, BASE));

        assertThat(clients.of(access("another secret", null, BASE))).isNotSameAs(client);
        assertThat(clients.of(access("secret", "key secret", BASE))).isNotSameAs(client);
        assertThat(clients.of(access("secret", null, null))).isNotSameAs(client);
    }

    @Test
    void showsTheApiKeyWhereThereIsOne() {
        twilio.answers(200, Answers.task("pending", "{}"));

        new TwilioTaskRouter(clients).task(access("secret", "key secret", twilio.baseUrl()), Sids.TASK);

        var basic = java.util.Base64.getEncoder()
                .encodeToString(
                        (Sids.of("SK", 1) + ":key secret").getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        assertThat(twilio.onlyRequest().header("Authorization")).isEqualTo("Basic " + basic);
    }

    @Test
    void shareOneConnectionForCallsOneAfterAnother() {
        Set<Integer> ports = ConcurrentHashMap.newKeySet();
        for (int i = 0; i < 20; i++) {
            twilio.then(exchange -> {
                ports.add(exchange.getRemoteAddress().getPort());
                exchange.sendResponseHeaders(404, -1);
            });
        }

        for (int i = 0; i < 20; i++) {
            var access = access("secret " + i % 2, null, twilio.baseUrl());
            assertThatExceptionOfType(TwilioFailure.Gone.class)
                    .isThrownBy(() -> new TwilioTaskRouter(clients).task(access, Sids.TASK));
        }

        assertThat(ports).hasSize(1);
    }

    @Test
    void callsTheHostsOfTheRegion() {
        twilio.answers(200, Answers.task("pending", "{}"));
        var settings = new TwilioSettings(Duration.ofSeconds(2), "dublin", "ie1");

        new TwilioTaskRouter(new TwilioClients(settings, InstantSource.system())).task(twilio.access(), Sids.TASK);

        assertThat(twilio.takeRequests()).extracting("host").containsExactly("taskrouter.dublin.ie1.twilio.com");
    }

    @Test
    void needsATimeoutAboveZero() {
        assertThatIllegalArgumentException().isThrownBy(() -> new TwilioSettings(Duration.ZERO, null, null));
    }

    private static TwilioAccess access(String token, String keySecret, URI base) {
        var key = keySecret == null
                ? null
                : new Credentials.ApiKey(new ApiKeySid(Sids.of("SK", 1)), new Secret(keySecret));
        var credentials = new Credentials(new AccountSid(Sids.of("AC", 1)), new Secret(token), null, key);
        return new TwilioAccess(credentials, new WorkspaceSid(Sids.of("WS", 1)), base);
    }
}
