package io.baton.adapter.persistence;

import io.baton.application.port.out.lane.Inbox.Arrival;
import io.baton.application.port.out.lane.LaneId;
import io.baton.domain.connection.AiSwitch;
import io.baton.domain.connection.AiWorkers;
import io.baton.domain.connection.ConnectionId;
import io.baton.domain.connection.ConversationSettings;
import io.baton.domain.connection.Credentials;
import io.baton.domain.connection.Credentials.ApiKey;
import io.baton.domain.connection.Engagement;
import io.baton.domain.connection.FlexConnection;
import io.baton.domain.connection.Retention;
import io.baton.domain.connection.Secret;
import io.baton.domain.connection.ServedConversations;
import io.baton.domain.connection.TaskCreation;
import io.baton.domain.connection.TaskRouting;
import io.baton.domain.connection.WebhookToken;
import io.baton.domain.connection.WebhookTokens;
import io.baton.domain.sid.AccountSid;
import io.baton.domain.sid.ActivitySid;
import io.baton.domain.sid.ApiKeySid;
import io.baton.domain.sid.ConversationsServiceSid;
import io.baton.domain.sid.TaskQueueSid;
import io.baton.domain.sid.WorkerSid;
import io.baton.domain.sid.WorkflowSid;
import io.baton.domain.sid.WorkspaceSid;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Rows to start from; a digit tells one connection from another. */
public final class StoredFixture {
    public static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");

    private StoredFixture() {}

    /** A connection with every field set. */
    public static FlexConnection aConnection(int digit) {
        return aConnection(new ConnectionId(UUID.nameUUIDFromBytes(new byte[] {(byte) digit})), digit);
    }

    static FlexConnection aConnection(ConnectionId id, int digit) {
        return new FlexConnection(
                id,
                "acme",
                "Shop " + digit,
                "production",
                new Credentials(
                        Samples.sid(AccountSid.class, digit),
                        new Secret("auth-token"),
                        new Secret("second-auth-token"),
                        new ApiKey(Samples.sid(ApiKeySid.class, 1), new Secret("key-secret"))),
                Samples.sid(WorkspaceSid.class, digit),
                URI.create("http://localhost:9080/sandbox/twilio"),
                new TaskRouting(
                        Samples.sid(TaskQueueSid.class, 1),
                        Samples.sid(WorkflowSid.class, 1),
                        Samples.sid(WorkflowSid.class, 2),
                        Samples.sid(TaskQueueSid.class, 2),
                        TaskCreation.NEVER),
                new ServedConversations(
                        Samples.sid(ConversationsServiceSid.class, 1), true, Samples.sid(WorkflowSid.class, 3)),
                new AiWorkers(
                        2,
                        List.of(Samples.sid(WorkerSid.class, 1), Samples.sid(WorkerSid.class, 2)),
                        Samples.sid(ActivitySid.class, 1)),
                Engagement.HOLD,
                AiSwitch.PAUSED,
                "a queue would give it work",
                ConversationSettings.defaults(),
                new Retention(7, 30),
                new WebhookTokens(token(digit, "now"), token(digit, "before"), NOW.plusSeconds(60)),
                NOW);
    }

    static WebhookToken token(int digit, String which) {
        return new WebhookToken("token-of-connection-" + digit + "-" + which);
    }

    static Arrival anArrival(ConnectionId connection, LaneId lane, String key) {
        return anArrival(connection, lane, key, NOW);
    }

    static Arrival anArrival(ConnectionId connection, LaneId lane, String key, Instant receivedAt) {
        return anArrival(connection, lane, key, receivedAt, "EventType=task.created");
    }

    static Arrival anArrival(ConnectionId connection, LaneId lane, String key, Instant receivedAt, String payload) {
        return new Arrival(
                connection, lane, key, "taskrouter", "task.created", NOW.minusSeconds(1), receivedAt, payload);
    }
}
