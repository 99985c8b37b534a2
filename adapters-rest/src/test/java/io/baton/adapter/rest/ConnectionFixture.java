package io.baton.adapter.rest;

import io.baton.application.port.in.connection.ConnectFlexUseCase.Connected;
import io.baton.application.port.in.connection.ConnectionDraft;
import io.baton.domain.connection.AiSwitch;
import io.baton.domain.connection.AiWorkers;
import io.baton.domain.connection.ConnectionId;
import io.baton.domain.connection.ConversationSettings;
import io.baton.domain.connection.FlexConnection;
import io.baton.domain.connection.ServedConversations;
import io.baton.domain.connection.TaskCreation;
import io.baton.domain.connection.TaskRouting;
import io.baton.domain.connection.WebhookToken;
import io.baton.domain.connection.WebhookTokens;
import io.baton.domain.sid.ActivitySid;
import io.baton.domain.sid.ConversationsServiceSid;
import io.baton.domain.sid.WorkerSid;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/** Connections and what an administrator posts for one. */
public final class ConnectionFixture {

    public static final String HEX = "0123456789abcdef0123456789abcdef";
    public static final String AUTH_TOKEN = "5ecre7a074b0c1d2e3f405162738495a";

    private ConnectionFixture() {}

    /** A body with everything that is required. */
    public static JsonObjectBuilder body() {
        return Json.createObjectBuilder()
                .add("name", "Owl Shoes")
                .add("environment", "production")
                .add("accountSid", "AC" + HEX)
                .add("authToken", AUTH_TOKEN)
                .add("workspaceSid", "WS" + HEX);
    }

    /** The same with one field more, or otherwise. */
    public static String bodyWith(String field, JsonValue value) {
        return body().add(field, value).build().toString();
    }

    public static String bodyWith(String field, String value) {
        return bodyWith(field, Json.createValue(value));
    }

    static Connected connected(ConnectionId id, ConnectionDraft draft) {
        var connection = new FlexConnection(
                id,
                draft.organisation(),
                draft.name(),
                draft.environment(),
                draft.credentials(),
                draft.workspace(),
                null,
                new TaskRouting(
                        draft.aiQueue(),
                        draft.intakeWorkflow(),
                        draft.humanWorkflow(),
                        draft.humanQueue(),
                        TaskCreation.WHEN_MISSING),
                new ServedConversations(
                        Objects.requireNonNullElseGet(
                                draft.conversationsService(), () -> new ConversationsServiceSid("IS" + HEX)),
                        true,
                        null),
                new AiWorkers(draft.aiWorkers(), List.of(new WorkerSid("WK" + HEX)), new ActivitySid("WA" + HEX)),
                draft.engagement(),
                AiSwitch.LIVE,
                null,
                ConversationSettings.defaults(),
                draft.retention(),
                WebhookTokens.of(new WebhookToken("t0ken-t0ken-t0ken-t0ken")),
                Instant.parse("2026-03-01T10:00:00Z"));
        return new Connected(connection, RestServer.PUBLIC_URL + "/webhooks/twilio/t0ken-t0ken-t0ken-t0ken");
    }
}
