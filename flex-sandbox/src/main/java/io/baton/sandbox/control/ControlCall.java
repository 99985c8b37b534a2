package io.baton.sandbox.control;

import io.baton.sandbox.Sandbox;
import io.baton.sandbox.account.Account;
import io.baton.sandbox.core.JsonText;
import io.baton.sandbox.core.Refusal;
import io.baton.sandbox.rest.Form;
import jakarta.json.JsonObject;
import java.util.Map;
import java.util.Optional;

/** A call of the control interface: JSON in, JSON out. */
record ControlCall(Sandbox sandbox, Map<String, String> path, Form query, JsonObject body) {

    /** The account that {@code organisation} names in the query or the body; the development account without one. */
    Account account() {
        String named = query.first("organisation");
        return sandbox.account(named == null ? text("organisation").orElse(Sandbox.DEVELOPMENT) : named);
    }

    /** A member of the body as text. */
    Optional<String> text(String name) {
        return JsonText.text(body, name);
    }

    /** A member of the body that has to be there. */
    String required(String name) {
        return text(name).orElseThrow(() -> Refusal.invalid(name + " is missing"));
    }

    /** A member of the body as a whole number. */
    Optional<Integer> number(String name) {
        return JsonText.number(body, name);
    }

    /** A path variable. */
    String sid(String name) {
        String value = path.get(name);
        if (value == null) {
            throw new IllegalStateException("the route has no variable " + name);
        }
        return value;
    }
}
