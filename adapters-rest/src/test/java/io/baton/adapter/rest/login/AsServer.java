package io.baton.adapter.rest.login;

import io.baton.application.port.out.caller.Caller;
import io.baton.application.port.out.caller.Grants;

/** The caller of tests that are not about logins: he may everything. */
public record AsServer() implements Caller {

    public static final Caller CALLER = new AsServer();

    @Override
    public String name() {
        return SERVER;
    }

    @Override
    public Grants grants() {
        return Grants.EVERYTHING;
    }
}
