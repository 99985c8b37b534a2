package io.baton.adapter.rest.login;

import io.baton.application.port.out.caller.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.SecurityContext;

/** Whoever the container has logged in for the request of this thread. */
@ApplicationScoped
public class LoggedIn implements Caller {

    // by field: the container makes a proxy of it, which no constructor with arguments allows
    @Inject
    SecurityContext security;

    @Override
    public String name() {
        var principal = security.getCallerPrincipal();
        return principal == null ? SERVER : principal.getName();
    }
}
