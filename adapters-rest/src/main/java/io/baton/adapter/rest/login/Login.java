package io.baton.adapter.rest.login;

import io.baton.application.port.out.caller.Grants;
import jakarta.security.enterprise.CallerPrincipal;

/** Somebody who has logged in, with what he may. */
final class Login extends CallerPrincipal {

    private static final long serialVersionUID = 1L;

    private final transient Grants grants;

    Login(String name, Grants grants) {
        super(name);
        this.grants = grants;
    }

    Grants grants() {
        return grants;
    }
}
