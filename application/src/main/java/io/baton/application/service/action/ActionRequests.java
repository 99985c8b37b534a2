package io.baton.application.service.action;

import io.baton.application.port.out.action.ActionCalls.Call;
import io.baton.application.port.out.action.ActionClient.Request;
import io.baton.application.port.out.action.ActionJson;
import io.baton.application.port.out.action.ActionJson.Arguments;
import io.baton.application.port.out.lane.UnitOfWork;
import io.baton.application.port.out.settings.NamedSecrets;
import io.baton.domain.action.Action;
import io.baton.domain.action.ActionHeader;
import io.baton.domain.action.ActionValues;
import io.baton.domain.connection.ConnectionId;
import io.baton.domain.engine.Turn;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes the request of a call from what is declared, what the engine gave and what the session knows. */
public final class ActionRequests {

    private final ActionJson json;
    private final NamedSecrets secrets;
    private final UnitOfWork work;

    public ActionRequests(ActionJson json, NamedSecrets secrets, UnitOfWork work) {
        this.json = json;
        this.secrets = secrets;
        this.work = work;
    }

    Request of(Turn turn, Action action, Call call, String arguments) {
        var read = json.read(action.parameters(), arguments);
        var values = new ActionValues(read.scalars(), turn.customData());
        return new Request(
                action.method(),
                action.url().with(values),
                headers(turn.connection(), action, call),
                body(action, read, values),
                action.timeout());
    }

    private Map<String, String> headers(ConnectionId connection, Action action, Call call) {
        Map<String, String> headers = new LinkedHashMap<>();
        action.headers().forEach(header -> headers.put(header.name(), value(connection, action, header)));
        headers.put("Idempotency-Key", call.idempotencyKey());
        return headers;
    }

    private String value(ConnectionId connection, Action action, ActionHeader header) {
        var plain = header.value();
        return plain != null ? plain : secret(connection, action.secretName(header));
    }

    private String secret(ConnectionId connection, String name) {
        return work.call(() -> secrets.find(connection, name))
                .orElseThrow(() -> new IllegalStateException("the secret " + name + " is not kept"))
                .reveal();
    }

    private @Nullable String body(Action action, Arguments arguments, ActionValues values) {
        if (!action.method().hasBody()) {
            return null;
        }
        var template = action.body();
        return template == null ? arguments.json() : json.body(template, arguments, values);
    }
}
