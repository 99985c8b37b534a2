package io.baton.adapter.rest.action;

import io.baton.adapter.rest.input.Field;
import io.baton.adapter.rest.input.Format;
import io.baton.adapter.rest.input.JsonFields;
import io.baton.domain.action.Action;
import io.baton.domain.action.ActionMethod;
import io.baton.domain.action.UrlTemplate;
import io.baton.domain.connection.Secret;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One action of a body. */
final class ActionRequest {

    private static final int MOST_HEADERS = 20;
    private static final int USUAL_SECONDS = 5;
    private static final Format<String> NAME =
            Format.matching("1 to 40 lower-case letters, digits and _, beginning with a letter", Action.NAME.pattern());
    private static final Format<ActionMethod> METHOD = Format.oneOf(ActionMethod.values(), ActionMethod::name);
    private static final Format<UrlTemplate> URL = new Format<>(
            "an http or https URL of at most 2,000 characters, with placeholders such as {order_number} in path and query only",
            UrlTemplate::new,
            false);

    private final Field<String> name;
    private final Field<String> description;
    private final Field<ActionMethod> method;
    private final Field<UrlTemplate> url;
    private final Field<Integer> timeoutSeconds;
    private final String parameters;
    private final @Nullable String body;
    private final List<HeaderRequest> headers;

    ActionRequest(JsonFields fields) {
        name = fields.required("name", NAME);
        description = fields.required("description", Format.text(1000));
        method = fields.required("method", METHOD);
        url = fields.required("url", URL);
        timeoutSeconds = fields.optional("timeoutSeconds", Format.wholeNumber(1, 15));
        parameters = object(fields, "parameters", "a JSON schema of type object");
        body = fields.isGiven("body") ? object(fields, "body", "a JSON object") : null;
        headers = HeaderRequest.in(fields, MOST_HEADERS);
    }

    private static String object(JsonFields fields, String name, String expected) {
        var written = fields.written(name).orElse("");
        if (written.isEmpty()) {
            fields.violations().missing(fields.path(name), expected);
        } else if (!written.startsWith("{")) {
            fields.violations().wrong(fields.path(name), expected);
        }
        return written;
    }

    /** The action; secrets that were given are put beside it. */
    Action action(Map<String, Secret> secrets) {
        var action = new Action(
                name.get(),
                description.get(),
                parameters,
                method.get(),
                url.get(),
                headers.stream().map(HeaderRequest::header).toList(),
                body,
                Duration.ofSeconds(timeoutSeconds.orElse(USUAL_SECONDS)));
        headers.forEach(
                header -> header.secret().ifPresent(secret -> secrets.put(action.secretName(header.header()), secret)));
        return action;
    }
}
