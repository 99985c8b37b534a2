package io.baton.bootstrap.wiring;

import io.baton.adapter.twilio.TwilioAdapters;
import io.baton.application.port.in.connection.ConnectFlexUseCase;
import io.baton.application.port.in.connection.ConnectionDraft;
import io.baton.application.port.in.connection.ConnectionRefused;
import io.baton.application.port.in.connection.TwilioUnreachable;
import io.baton.application.port.out.flex.TwilioFailure;
import io.baton.application.port.out.flex.WebhookRegistration.EventCallback;
import io.baton.application.port.out.flex.WebhookRegistration.PostWebhook;
import io.baton.application.port.out.lane.UnitOfWork;
import io.baton.application.service.connection.ConnectFlexService;
import io.baton.application.service.connection.NewConnections;
import io.baton.application.service.connection.RandomWebhookTokens;
import io.baton.application.service.connection.Subscriptions;
import io.baton.application.service.lane.LaneStores;
import io.baton.bootstrap.configuration.BatonConfiguration;
import io.baton.bootstrap.lifecycle.StartOrder;
import io.baton.bootstrap.lifecycle.StopOrder;
import io.baton.domain.connection.ConnectionId;
import io.baton.domain.connection.Credentials;
import io.baton.domain.connection.Engagement;
import io.baton.domain.connection.FlexConnection;
import io.baton.domain.connection.Retention;
import io.baton.domain.connection.Secret;
import io.baton.domain.sid.AccountSid;
import io.baton.domain.sid.WorkspaceSid;
import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.BeforeDestroyed;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.InstantSource;
import java.util.UUID;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Where the sandbox runs in this server, it is connected at every start: a newcomer finds it ready (architecture.md, Configuration). */
@ApplicationScoped
class SandboxConnection {

    private static final Logger LOGGER = Logger.getLogger(SandboxConnection.class.getName());
    private static final long RETRY_MILLIS = 500;
    private static final Duration TIMEOUT = Duration.ofSeconds(5);

    @Inject
    BatonConfiguration configuration;

    @Inject
    LaneStores stores;

    @Inject
    TwilioAdapters twilio;

    @Inject
    InstantSource clock;

    @Resource
    ManagedScheduledExecutorService scheduler;

    private volatile @Nullable Future<?> next;

    void start(@Observes @Priority(StartOrder.WORK + 2) @Initialized(ApplicationScoped.class) Object started) {
        if (configuration.sandbox()) {
            retry();
        }
    }

    void stop(@Observes @Priority(StopOrder.WORK) @BeforeDestroyed(ApplicationScoped.class) Object stopped) {
        var pending = next;
        if (pending != null) {
            pending.cancel(false);
        }
    }

    private void retry() {
        next = scheduler.schedule(this::connectOrRetry, RETRY_MILLIS, TimeUnit.MILLISECONDS);
    }

    // the sandbox is an application of its own and may be up later than this one
    private void connectOrRetry() {
        try {
            connect(account());
        } catch (IOException | JsonException | TwilioFailure | TwilioUnreachable | ConnectionRefused notYet) {
            LOGGER.log(Level.FINE, "The sandbox is not ready yet", notYet);
            retry();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private URI sandbox() {
        return URI.create("http://localhost:" + configuration.httpPort() + "/sandbox");
    }

    private JsonObject account() throws IOException, InterruptedException {
        var client = HttpClient.newBuilder().connectTimeout(TIMEOUT).build();
        var request = HttpRequest.newBuilder(URI.create(sandbox() + "/control/account"))
                .timeout(TIMEOUT)
                .build();
        var answer = client.send(request, BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IOException("the sandbox answered " + answer.statusCode());
        }
        try (var reader = Json.createReader(new StringReader(answer.body()))) {
            return reader.readObject();
        }
    }

    private void connect(JsonObject account) {
        var draft = draft(account);
        var connectFlex = connectFlex();
        var connected = connectFlex.all().stream()
                .map(ConnectFlexUseCase.Connected::connection)
                .filter(known -> known.workspace().equals(draft.workspace()))
                .findFirst()
                .flatMap(known -> connectFlex.replace(known.id(), draft))
                .orElseGet(() -> connectFlex.connect(draft));
        subscribe(connected);
        LOGGER.info("The sandbox is connected");
    }

    private ConnectFlexUseCase connectFlex() {
        UnitOfWork unitOfWork = stores.unitOfWork();
        var fresh = new NewConnections(
                () -> new ConnectionId(UUID.randomUUID()),
                new RandomWebhookTokens(),
                configuration.publicUrl(),
                URI.create(sandbox() + "/twilio"));
        return new ConnectFlexService(twilio.workspaces(), stores.connections(), unitOfWork, clock, fresh);
    }

    private static ConnectionDraft draft(JsonObject account) {
        return new ConnectionDraft(
                FlexConnection.ONLY_ORGANISATION,
                "Flex sandbox",
                "sandbox",
                new Credentials(
                        new AccountSid(account.getString("accountSid")),
                        new Secret(account.getString("authToken")),
                        null,
                        null),
                new WorkspaceSid(account.getString("workspaceSid")),
                null,
                null,
                null,
                null,
                null,
                1,
                Engagement.ACCEPT,
                Retention.defaults());
    }

    private void subscribe(ConnectFlexUseCase.Connected connected) {
        var connection = connected.connection();
        var url = connected.webhookUrl();
        twilio.registration()
                .setEventCallback(
                        connection.access(), new EventCallback(url + Subscriptions.RETRIES, Subscriptions.TASKROUTER));
        twilio.registration()
                .setPostWebhook(
                        connection.access(),
                        connection.conversationsService(),
                        new PostWebhook(url, "POST", Subscriptions.CONVERSATIONS));
    }
}
