package io.baton.adapter.rest.action;

import io.baton.domain.action.Action;
import io.baton.domain.action.ActionHeader;
import io.baton.domain.action.Actions;
import io.baton.domain.action.AllowedHost;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.StringReader;

/** Actions as answered: as they were declared, less the values of secrets. */
final class ActionsView {

    private ActionsView() {}

    static JsonObject json(Actions actions) {
        var items = Json.createArrayBuilder();
        actions.items().forEach(action -> items.add(json(action)));
        var hosts = Json.createArrayBuilder();
        actions.allowedHosts().stream().map(AllowedHost::value).forEach(hosts::add);
        return Json.createObjectBuilder()
                .add("items", items)
                .add("allowedHosts", hosts)
                .build();
    }

    private static JsonObjectBuilder json(Action action) {
        var json = Json.createObjectBuilder()
                .add("name", action.name())
                .add("description", action.description())
                .add("parameters", parsed(action.parameters()))
                .add("method", action.method().name())
                .add("url", action.url().value())
                .add("headers", headers(action));
        var body = action.body();
        if (body != null) {
            json.add("body", parsed(body));
        }
        return json.add("timeoutSeconds", action.timeout().toSeconds());
    }

    private static JsonObjectBuilder headers(Action action) {
        var headers = Json.createObjectBuilder();
        action.headers().forEach(header -> headers.add(header.name(), json(header)));
        return headers;
    }

    private static JsonObjectBuilder json(ActionHeader header) {
        var json = Json.createObjectBuilder().add("secret", header.isSecret());
        var value = header.value();
        return value == null ? json : json.add("value", value);
    }

    private static JsonObject parsed(String object) {
        try (var reader = Json.createReader(new StringReader(object))) {
            return reader.readObject();
        }
    }
}
