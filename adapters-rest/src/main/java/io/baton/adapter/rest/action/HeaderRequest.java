package io.baton.adapter.rest.action;

import io.baton.adapter.rest.input.Field;
import io.baton.adapter.rest.input.Format;
import io.baton.adapter.rest.input.JsonFields;
import io.baton.domain.action.ActionHeader;
import io.baton.domain.connection.Secret;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One header of an action.
 *
 * @param value may be left out for a secret
 */
record HeaderRequest(String name, Field<Boolean> isSecret, Field<String> value) {

    private static final Format<String> VALUE = new Format<>(
            "1 to 1,000 printable ASCII characters in one line",
            text -> new ActionHeader("X-Value", text).value(),
            false);

    static List<HeaderRequest> in(JsonFields action, int most) {
        var headers = action.object("headers");
        if (headers.isEmpty()) {
            return List.of();
        }
        var fields = headers.get();
        if (fields.names().size() > most) {
            action.violations().wrong(action.path("headers"), "at most " + most + " headers");
        }
        return fields.names().stream().flatMap(name -> read(fields, name)).toList();
    }

    private static Stream<HeaderRequest> read(JsonFields headers, String name) {
        if (!ActionHeader.isName(name)) {
            headers.violations().wrong(headers.path(name), "a header that an action may send");
        }
        return headers.object(name).map(fields -> read(name, fields)).stream();
    }

    private static HeaderRequest read(String name, JsonFields fields) {
        var secret = fields.flag("secret");
        var value = secret.orElse(false) ? fields.optional("value", VALUE) : fields.required("value", VALUE);
        return new HeaderRequest(name, secret, value);
    }

    ActionHeader header() {
        return new ActionHeader(name, isSecret.orElse(false) ? null : value.get());
    }

    Optional<Secret> secret() {
        return isSecret.orElse(false) && value.isGiven() ? Optional.of(new Secret(value.get())) : Optional.empty();
    }
}
