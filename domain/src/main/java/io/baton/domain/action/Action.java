package io.baton.domain.action;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An HTTP call that an engine may ask for (product.md 4).
 *
 * @param name how engines call it
 * @param description tells the engine what it is for
 * @param parameters the JSON schema of its arguments, as text
 * @param body a JSON object whose texts may hold placeholders, as text; null sends the arguments as they are
 * @param timeout from the first look-up of the host to the last byte of the answer
 */
public record Action(
        String name,
        String description,
        String parameters,
        ActionMethod method,
        UrlTemplate url,
        List<ActionHeader> headers,
        @Nullable String body,
        Duration timeout) {

    /** What engines accept as the name of a tool. */
    public static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,39}");

    public Action {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("expected a name of lower-case letters, digits and _");
        }
        headers = List.copyOf(headers);
    }

    /** The name under which the secret of one of its headers is kept. */
    public String secretName(ActionHeader header) {
        return "action." + name + "." + header.name().toLowerCase(Locale.ROOT);
    }

    /** The names of the secrets that it needs. */
    public List<String> secretNames() {
        return headers.stream()
                .filter(ActionHeader::isSecret)
                .map(this::secretName)
                .toList();
    }
}
