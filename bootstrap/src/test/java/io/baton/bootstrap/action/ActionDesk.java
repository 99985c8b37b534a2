package io.baton.bootstrap.action;

import static io.baton.adapter.persistence.StoredFixture.NOW;

import com.sun.net.httpserver.HttpServer;
import io.baton.adapter.ai.action.ActionDocuments;
import io.baton.adapter.ai.action.ActionHttpClient;
import io.baton.adapter.persistence.StoredFixture;
import io.baton.adapter.persistence.TestPersistence;
import io.baton.application.port.in.action.DeclareActionsUseCase;
import io.baton.application.port.in.action.DeclareActionsUseCase.Draft;
import io.baton.application.port.out.action.ActionClient;
import io.baton.application.port.out.audit.AuditLog;
import io.baton.application.port.out.caller.Caller;
import io.baton.application.port.out.caller.Grants;
import io.baton.application.port.out.engine.TurnActions;
import io.baton.application.service.action.ActionRequests;
import io.baton.application.service.action.CallRecords;
import io.baton.application.service.action.DeclarationRules;
import io.baton.application.service.action.DeclareActionsService;
import io.baton.application.service.action.DeclaredActions;
import io.baton.application.service.settings.SavedSettings;
import io.baton.domain.action.Action;
import io.baton.domain.action.ActionHeader;
import io.baton.domain.action.ActionMethod;
import io.baton.domain.action.Actions;
import io.baton.domain.action.AllowedHost;
import io.baton.domain.action.UrlTemplate;
import io.baton.domain.connection.ConnectionId;
import io.baton.domain.connection.Secret;
import io.baton.domain.conversation.Channel;
import io.baton.domain.effect.AskEngine;
import io.baton.domain.effect.EffectKey;
import io.baton.domain.engine.Turn;
import io.baton.domain.session.SessionId;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;

/** A connection with one conversation, in which an engine is asked, and the shop that its actions call. */
final class ActionDesk implements AutoCloseable {

    static final String TURN = EffectKey.derivedFrom("a question").value();

    /** What the shop was sent: method, path with query, and the headers and the body that matter. */
    record Received(String request, String idempotencyKey, String apiKey, String body) {}

    final TestPersistence database = TestPersistence.start();
    final ConnectionId connection = StoredFixture.aConnection(1).id();
    final SessionId session = new SessionId(UUID.fromString("00000000-0000-0000-0000-000000000001"));
    final List<Received> received = new CopyOnWriteArrayList<>();
    final List<AuditLog.Change> audited = new ArrayList<>();

    private final ActionHttpClient client = new ActionHttpClient(true);
    private final HttpServer shop;
    private int status = 200;

    ActionDesk() throws Exception {
        shop = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
        shop.createContext("/", exchange -> {
            received.add(new Received(
                    exchange.getRequestMethod() + " " + exchange.getRequestURI(),
                    exchange.getRequestHeaders().getFirst("Idempotency-Key"),
                    exchange.getRequestHeaders().getFirst("X-Api-Key"),
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
            var answer = "{\"state\":\"on its way\"}".getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(status, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        shop.start();
        database.connections().add(StoredFixture.aConnection(1));
        openSession();
        ask(1);
    }

    private void openSession() throws SQLException {
        var lane = database.lanes().wake(connection, "CH1");
        database.execute(
                "insert into session (id, lane_id, connection_id, state, channel, owner_epoch, version, opened_at, updated_at, document)"
                        + " values ('" + session + "', '" + lane + "', '" + connection
                        + "', 'with_ai', 'sms', 1, 1, now(), now(), '{}')");
    }

    /** An attempt of the turn is begun; the one before it is not waited for any more. */
    void ask(int attempt) {
        if (attempt > 1) {
            database.effects().withdraw(request(attempt - 1), "no answer in time");
        }
        var lane = database.lanes().wake(connection, "CH1");
        database.effects().add(lane, session, request(attempt), new AskEngine(TURN, 0, attempt), 1, NOW);
        database.effects().begin(request(attempt), attempt);
    }

    private static EffectKey request(int attempt) {
        return EffectKey.derivedFrom("request " + attempt);
    }

    void shopAnswers(int next) {
        status = next;
    }

    Turn turn(int attempt) {
        return new Turn(
                connection,
                TURN,
                attempt,
                session.toString(),
                NOW,
                Channel.SMS,
                "en",
                "",
                List.of(),
                0,
                Map.of("flex_customerId", "77"),
                List.of(),
                List.of(),
                null);
    }

    TurnActions actions() {
        return actions(client);
    }

    TurnActions actions(ActionClient over) {
        var work = database.unitOfWork();
        var ports = database.ports();
        return new DeclaredActions(
                ports.settings(),
                work,
                new ActionRequests(new ActionDocuments(), ports.namedSecrets(), work),
                over,
                new CallRecords(ports.actionCalls(), ports.sessions(), work, () -> NOW));
    }

    DeclareActionsUseCase declarations(boolean unencryptedToo) {
        var ports = database.ports();
        var settings = new SavedSettings(
                ports.settings(), ports.connections(), database.unitOfWork(), audited::add, new Ada(), () -> NOW);
        return new DeclareActionsService(
                settings,
                ports.namedSecrets(),
                new DeclarationRules(new ActionDocuments(), unencryptedToo),
                database.unitOfWork());
    }

    /** Declares actions of the shop; the key is their secret. */
    void declare(Action... items) {
        var secrets = Map.of(
                "action.order_status.x-api-key", new Secret("key-of-the-shop"),
                "action.cancel_order.x-api-key", new Secret("key-of-the-shop"));
        var hosts = List.of(new AllowedHost("127.0.0.1:" + shop.getAddress().getPort()));
        declarations(true).declare(connection, new Draft(new Actions(List.of(items), hosts), secrets), null);
    }

    Action orderStatus() {
        return action("order_status", ActionMethod.GET, "/orders/{order_number}?c={flex_customerId}", null);
    }

    Action cancelOrder() {
        return action(
                "cancel_order", ActionMethod.POST, "/orders/{order_number}/cancel", "{\"by\":\"{flex_customerId}\"}");
    }

    private Action action(String name, ActionMethod method, String path, String body) {
        return new Action(
                name,
                "About an order",
                "{\"type\":\"object\",\"properties\":{\"order_number\":{\"type\":\"string\",\"maxLength\":20}},"
                        + "\"required\":[\"order_number\"],\"additionalProperties\":false}",
                method,
                new UrlTemplate("http://127.0.0.1:" + shop.getAddress().getPort() + path),
                List.of(new ActionHeader("X-Api-Key", null)),
                body,
                Duration.ofSeconds(10));
    }

    /** The lines about actions in the session's timeline: state, method, action, status. */
    List<String> told() {
        return database.sessions().timeline(session, null, 50).items().stream()
                .map(line -> line.entry().data())
                .map(data -> (data.get("state") + " " + data.get("method") + " " + data.get("action") + " "
                                + data.get("host") + " " + data.get("status"))
                        .strip())
                .toList();
    }

    @Override
    public void close() throws IOException {
        shop.stop(0);
        client.close();
        database.close();
    }

    private static final class Ada implements Caller {
        @Override
        public String name() {
            return "ada";
        }

        @Override
        public Grants grants() {
            return Grants.EVERYTHING;
        }
    }
}
