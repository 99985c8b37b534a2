package io.baton.adapter.rest.login;

import io.baton.application.port.out.caller.Caller;
import io.baton.application.port.out.caller.Grants;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.SecurityContext;
import java.security.Principal;
import java.util.Optional;
import java.util.Set;

/** Whoever the container has logged in for the request of this thread. */
@ApplicationScoped
public class LoggedIn implements Caller {

    private static final Grants NONE = new Grants(Set.of());

    // by field: the container makes a proxy of it, which no constructor with arguments allows
    @Inject
    SecurityContext security;

    @Override
    public String name() {
        return principal().map(Principal::getName).orElse(SERVER);
    }

    @Override
    public Grants grants() {
        return principal().map(LoggedIn::grantsOf).orElse(Grants.EVERYTHING);
    }

    // a login that is not one of ours was not made by our mechanism, and may nothing
    private static Grants grantsOf(Principal principal) {
        return principal instanceof Login login ? login.grants() : NONE;
    }

    private Optional<Principal> principal() {
        return Optional.ofNullable(security.getCallerPrincipal());
    }
}
