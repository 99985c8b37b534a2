package io.baton.bootstrap.story;

import io.baton.application.port.in.connection.ConnectionDraft;
import io.baton.application.port.out.flex.WebhookRegistration.EventCallback;
import io.baton.application.port.out.flex.WebhookRegistration.PostWebhook;
import io.baton.application.service.connection.ConnectFlexService;
import io.baton.application.service.connection.NewConnections;
import io.baton.application.service.connection.RandomWebhookTokens;
import io.baton.application.service.connection.Subscriptions;
import io.baton.domain.connection.AiSwitch;
import io.baton.domain.connection.ConnectionId;
import io.baton.domain.connection.Credentials;
import io.baton.domain.connection.Engagement;
import io.baton.domain.connection.FlexConnection;
import io.baton.domain.connection.Retention;
import io.baton.domain.connection.Secret;
import io.baton.domain.connection.ServedConversations;
import io.baton.domain.sid.AccountSid;
import io.baton.domain.sid.ConversationsServiceSid;
import io.baton.domain.sid.WorkspaceSid;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** A connected Flex account of the sandbox; one for each engagement is shared by all stories of a run. */
record ContactCentre(Sandbox sandbox, FlexConnection connection) {

    private static final Map<String, ContactCentre> SHARED = new HashMap<>();

    /** The AI worker takes its tasks as the engagement says. */
    static synchronized ContactCentre of(Engagement engagement) {
        return SHARED.computeIfAbsent("story-" + engagement, name -> connect(name, engagement));
    }

    /** The AI is paused: what arrives waits for humans at once. */
    static synchronized ContactCentre paused() {
        return SHARED.computeIfAbsent("story-paused", name -> {
            var centre = connect(name, Engagement.ACCEPT);
            connectFlex().switchAi(centre.connection().id(), AiSwitch.PAUSED);
            return centre;
        });
    }

    /** A desk of one's own: Flex is configured for another workspace, tasks are plain. */
    static synchronized ContactCentre withoutFlex() {
        return serving("story-without-flex", served -> new ServedConversations(served.service(), false, null));
    }

    /** What customers write in the account's one service is not for the connection. */
    static synchronized ContactCentre ofAnotherService() {
        return serving(
                "story-other-service",
                served -> new ServedConversations(
                        new ConversationsServiceSid("IS" + "0".repeat(32)), served.flexWorkspace(), null));
    }

    /** Twilio's events come by Event Streams. */
    static synchronized ContactCentre streaming() {
        return SHARED.computeIfAbsent("story-streaming", name -> {
            var centre = connect(name, Engagement.ACCEPT);
            subscribe(centre.connection(), Surroundings.shared().streaming(centre.connection()));
            return centre;
        });
    }

    private static ContactCentre serving(String name, UnaryOperator<ServedConversations> change) {
        return SHARED.computeIfAbsent(name, key -> {
            var centre = connect(key, Engagement.ACCEPT);
            var connection = centre.connection();
            var ports = Surroundings.shared().persistence().ports();
            ports.unitOfWork()
                    .run(() -> ports.connections().save(connection.with(change.apply(connection.conversations()))));
            return centre;
        });
    }

    private static ContactCentre connect(String organisation, Engagement engagement) {
        var sandbox = Sandbox.open(organisation);
        var connected = connectFlex().connect(draft(sandbox, engagement));
        subscribe(connected.connection(), connected.webhookUrl());
        return new ContactCentre(sandbox, connected.connection());
    }

    private static ConnectFlexService connectFlex() {
        var surroundings = Surroundings.shared();
        var ports = surroundings.persistence().ports();
        var fresh = new NewConnections(
                () -> new ConnectionId(UUID.randomUUID()),
                new RandomWebhookTokens(),
                surroundings.publicUrl(),
                Sandbox.twilio());
        return new ConnectFlexService(
                surroundings.twilio().workspaces(),
                ports.connections(),
                ports.unitOfWork(),
                surroundings.clock(),
                fresh);
    }

    /** The AI worker. */
    String ai() {
        return connection.workers().get(0).value();
    }

    private static ConnectionDraft draft(Sandbox sandbox, Engagement engagement) {
        return new ConnectionDraft(
                FlexConnection.ONLY_ORGANISATION,
                "Story",
                "test",
                new Credentials(
                        new AccountSid(sandbox.account("accountSid")),
                        new Secret(sandbox.account("authToken")),
                        null,
                        null),
                new WorkspaceSid(sandbox.account("workspaceSid")),
                null,
                null,
                null,
                null,
                null,
                1,
                engagement,
                Retention.defaults());
    }

    private static void subscribe(FlexConnection connection, String url) {
        var registration = Surroundings.shared().twilio().registration();
        registration.setEventCallback(connection.access(), new EventCallback(url, Subscriptions.TASKROUTER));
        registration.setPostWebhook(
                connection.access(),
                connection.conversationsService(),
                new PostWebhook(url, "POST", Subscriptions.CONVERSATIONS));
    }
}
