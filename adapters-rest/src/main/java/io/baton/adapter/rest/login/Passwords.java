package io.baton.adapter.rest.login;

import io.baton.application.port.out.caller.Grants;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Users with passwords: the first administrator, whom the configuration names, and those of the operator's registry, if he has one. The first
 * administrator is in no registry: Liberty refuses a user whose group two registries have. A class and no record: it must not show itself.
 */
public final class Passwords {

    private final @Nullable String administrator;
    private final byte[] password;
    private final boolean registry;

    private Passwords(@Nullable String administrator, String password, boolean registry) {
        this.administrator = administrator;
        this.password = password.getBytes(StandardCharsets.UTF_8);
        this.registry = registry;
    }

    /** Without a first administrator. */
    public static Passwords of(boolean registry) {
        return new Passwords(null, "", registry);
    }

    /** With a first administrator. */
    public static Passwords of(String administrator, String password, boolean registry) {
        return new Passwords(administrator, password, registry);
    }

    /** Who that is; empty when user or password is wrong. */
    Optional<Login> login(BasicCredentials given, HttpMessageContext context) {
        if (isAdministrator(given)) {
            return Optional.of(new Login(given.user(), Grants.EVERYTHING));
        }
        return registry ? new Registry(context).login(given) : Optional.empty();
    }

    private boolean isAdministrator(BasicCredentials given) {
        byte[] shown = new String(given.password()).getBytes(StandardCharsets.UTF_8);
        // always compared, and in the same time whatever is wrong with it
        boolean fits = MessageDigest.isEqual(shown, password);
        return given.user().equals(administrator) && fits;
    }
}
