package io.baton.adapter.rest.login;

import io.baton.application.port.out.caller.Role;
import jakarta.ws.rs.core.SecurityContext;
import java.security.Principal;
import java.util.Arrays;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What {@code @RolesAllowed} is asked against: the caller's roles where the request goes. */
final class GrantedRoles implements SecurityContext {

    private final SecurityContext container;
    private final Predicate<Role> granted;

    GrantedRoles(SecurityContext container, Predicate<Role> granted) {
        this.container = container;
        this.granted = granted;
    }

    @Override
    public boolean isUserInRole(String name) {
        return Arrays.stream(Role.values()).anyMatch(role -> role.wire().equals(name) && granted.test(role));
    }

    @Override
    public @Nullable Principal getUserPrincipal() {
        return container.getUserPrincipal();
    }

    @Override
    public boolean isSecure() {
        return container.isSecure();
    }

    @Override
    public @Nullable String getAuthenticationScheme() {
        return container.getAuthenticationScheme();
    }
}
