package io.baton.adapter.rest.login;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/** User and password of HTTP Basic (RFC 7617). A class and no record: it must not show itself. */
final class BasicCredentials {

    private final String user;
    private final String password;

    private BasicCredentials(String user, String password) {
        this.user = user;
        this.password = password;
    }

    /** Reads what follows {@code Basic}; empty when it is not base64 of a user, a colon and a password. */
    static Optional<BasicCredentials> read(String encoded) {
        try {
            var text = new String(Base64.getDecoder().decode(encoded.strip()), StandardCharsets.UTF_8);
            int colon = text.indexOf(':');
            return colon < 1
                    ? Optional.empty()
                    : Optional.of(new BasicCredentials(text.substring(0, colon), text.substring(colon + 1)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    String user() {
        return user;
    }

    char[] password() {
        return password.toCharArray();
    }
}
