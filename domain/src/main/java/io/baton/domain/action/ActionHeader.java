package io.baton.domain.action;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A header that is sent with an action. Nothing of it comes from an engine or a customer.
 *
 * @param name as RFC 9110 allows it, less those that frame the request or that Baton writes itself
 * @param value null for a secret, which is kept apart (product.md 1.7)
 */
public record ActionHeader(String name, @Nullable String value) {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9!#$%&'*+.^_`|~-]{1,100}");
    private static final Pattern VALUE = Pattern.compile("[!-~]([ -~]{0,998}[!-~])?");
    private static final Set<String> OURS = Set.of(
            "accept-encoding",
            "connection",
            "content-encoding",
            "content-length",
            "content-type",
            "expect",
            "host",
            "idempotency-key",
            "keep-alive",
            "proxy-authenticate",
            "proxy-authorization",
            "proxy-connection",
            "te",
            "trailer",
            "transfer-encoding",
            "upgrade",
            "via");

    public ActionHeader {
        if (!isName(name) || value != null && !isValue(value)) {
            throw new IllegalArgumentException("not a header that an action may send");
        }
    }

    /** Whether an action may send a header of this name. */
    public static boolean isName(String name) {
        return NAME.matcher(name).matches() && !OURS.contains(name.toLowerCase(Locale.ROOT));
    }

    /** Whether a text may be a header's value: printable ASCII without line breaks or blanks around it, at most 1,000 characters. */
    public static boolean isValue(String value) {
        return VALUE.matcher(value).matches();
    }

    /** Whether the value is kept apart and never shown. */
    public boolean isSecret() {
        return value == null;
    }
}
