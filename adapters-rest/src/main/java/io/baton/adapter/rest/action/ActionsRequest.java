package io.baton.adapter.rest.action;

import io.baton.adapter.rest.input.Format;
import io.baton.adapter.rest.input.JsonFields;
import io.baton.application.port.in.action.DeclareActionsUseCase.Draft;
import io.baton.domain.action.Actions;
import io.baton.domain.action.AllowedHost;
import io.baton.domain.connection.Secret;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a body declares; each field by its shape, the whole is checked where it is saved. */
final class ActionsRequest {

    private static final int MOST_ACTIONS = 40;
    private static final int MOST_HOSTS = 40;
    private static final Format<AllowedHost> HOST =
            new Format<>("a host name such as shop.example.com or shop.example.com:8443", AllowedHost::new, false);

    private final List<ActionRequest> items;
    private final List<AllowedHost> allowedHosts;

    ActionsRequest(JsonFields fields) {
        if (!fields.isGiven("items")) {
            fields.violations().missing(fields.path("items"), "a list of actions; it may be empty");
        }
        items = fields.objects("items", MOST_ACTIONS).stream()
                .map(ActionRequest::new)
                .toList();
        allowedHosts = fields.list("allowedHosts", HOST, MOST_HOSTS);
    }

    /** The declaration, once the fields are checked. */
    Draft draft() {
        Map<String, Secret> secrets = new HashMap<>();
        var actions = items.stream().map(item -> item.action(secrets)).toList();
        return new Draft(new Actions(actions, allowedHosts), secrets);
    }
}
