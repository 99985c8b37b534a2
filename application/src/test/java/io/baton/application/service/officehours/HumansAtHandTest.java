package io.baton.application.service.officehours;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.application.port.out.flex.TwilioFailure;
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
import io.baton.domain.connection.TaskCreation;
import io.baton.domain.connection.TaskRouting;
import io.baton.domain.connection.WebhookToken;
import io.baton.domain.connection.WebhookTokens;
import io.baton.domain.officehours.Availability;
import io.baton.domain.sid.AccountSid;
import io.baton.domain.sid.ActivitySid;
import io.baton.domain.sid.ConversationsServiceSid;
import io.baton.domain.sid.TaskQueueSid;
import io.baton.domain.sid.WorkerSid;
import io.baton.domain.sid.WorkspaceSid;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HumansAtHandTest {

    private static final ConnectionId CONNECTION = new ConnectionId(new UUID(1, 1));

    private Instant now = Instant.parse("2026-03-02T09:00:00Z");
    private int available;
    private boolean silent;
    private int asked;

    @ParameterizedTest
    @CsvSource({"0, NOBODY", "1, SOMEBODY", "7, SOMEBODY"})
    void saysWhetherAnyWorkerOfTheQueueIsAvailable(int workers, Availability humans) {
        available = workers;

        assertThat(humans(true).of(CONNECTION)).isEqualTo(humans);
    }

    @Test
    void asksAgainOnlyWhenTheAnswerHasAged() {
        var humans = humans(true);
        humans.of(CONNECTION);
        available = 3;

        now = now.plus(Duration.ofSeconds(14));
        assertThat(humans.of(CONNECTION)).isEqualTo(Availability.NOBODY);
        now = now.plus(Duration.ofSeconds(1));
        assertThat(humans.of(CONNECTION)).isEqualTo(Availability.SOMEBODY);
        assertThat(asked).isEqualTo(2);
    }

    @Test
    void aTwilioThatDoesNotAnswerIsLeftAloneForAWhile() {
        silent = true;
        var humans = humans(true);

        assertThat(humans.of(CONNECTION)).isEqualTo(Availability.UNKNOWN);
        assertThat(humans.of(CONNECTION)).isEqualTo(Availability.UNKNOWN);
        assertThat(asked).isEqualTo(1);
    }

    @Test
    void nobodyIsAskedWhereNoQueueIsNamed() {
        assertThat(humans(false).of(CONNECTION)).isEqualTo(Availability.UNKNOWN);
        assertThat(humans(true).of(new ConnectionId(new UUID(9, 9)))).isEqualTo(Availability.UNKNOWN);
        assertThat(asked).isZero();
    }

    private HumansAtHand humans(boolean named) {
        return new HumansAtHand(
                (access, queue) -> {
                    asked++;
                    if (silent) {
                        throw new TwilioFailure.Unknown("no answer", null);
                    }
                    return available;
                },
                id -> Optional.of(id).filter(CONNECTION::equals).map(known -> connection(named)),
                () -> now);
    }

    private static FlexConnection connection(boolean named) {
        var queue = named ? new TaskQueueSid(sid("WQ")) : null;
        return new FlexConnection(
                CONNECTION,
                FlexConnection.ONLY_ORGANISATION,
                "Shop",
                "test",
                new Credentials(new AccountSid(sid("AC")), new Secret("token"), null, null),
                new WorkspaceSid(sid("WS")),
                null,
                new TaskRouting(null, null, null, queue, TaskCreation.WHEN_MISSING),
                new ServedConversations(new ConversationsServiceSid(sid("IS")), true, null),
                new AiWorkers(1, List.of(new WorkerSid(sid("WK"))), new ActivitySid(sid("WA"))),
                Engagement.ACCEPT,
                AiSwitch.LIVE,
                null,
                ConversationSettings.defaults(),
                Retention.defaults(),
                WebhookTokens.of(new WebhookToken("a".repeat(22))),
                Instant.parse("2026-01-01T00:00:00Z"));
    }

    private static String sid(String prefix) {
        return prefix + "1".repeat(32);
    }
}
