package io.baton.sandbox.control;

import io.baton.sandbox.Sandbox;
import io.baton.sandbox.core.JsonText;
import io.baton.sandbox.core.Refusal;
import io.baton.sandbox.rest.Answer;
import io.baton.sandbox.rest.Form;
import io.baton.sandbox.rest.HttpRequestData;
import io.baton.sandbox.rest.Routes;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;

/**
 * The control interface of the sandbox, for tests, demo and its own page: JSON, without a login, for one's own machine.
 * Every operation takes {@code organisation} (a name, default {@code development}) in the query or the body. The
 * operations are described in the module's README.
 */
public final class ControlApi {
    private static final String HOST = "";

    private final Sandbox sandbox;
    private final Routes<ControlOperation> routes = new Routes<>();

    /** The control interface of this sandbox. */
    public ControlApi(Sandbox sandbox) {
        this.sandbox = sandbox;
        new Steering().addTo(this::route);
        new Customers().addTo(this::route);
        new Desk().addTo(this::route);
        new Floor().addTo(this::route);
    }

    /** Answers a request; its path begins with {@code /control}. */
    public Answer answer(HttpRequestData request) {
        try {
            Routes.Match<ControlOperation> match = routes.find(HOST, request.method(), request.path());
            Form query = Form.parse(request.query());
            JsonObject body =
                    request.body().isBlank() ? JsonValue.EMPTY_JSON_OBJECT : JsonText.object("body", request.body());
            return match.operation().answer(new ControlCall(sandbox, match.path(), query, body));
        } catch (Refusal refusal) {
            return Answer.refused(refusal);
        }
    }

    /** Where a group of operations puts its own. */
    @FunctionalInterface
    interface Registry {
        void add(String method, String path, ControlOperation operation);
    }

    private void route(String method, String path, ControlOperation operation) {
        routes.add(HOST, method, "/control" + path, operation);
    }
}
