package io.baton.adapter.rest.login;

import io.baton.application.port.out.caller.Grants;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.ext.Provider;
import java.security.Principal;

/** Does what the container does before a request reaches the API. A request with the header {@code X-Anonymous} is let through as it is. */
@Provider
@Priority(Priorities.AUTHENTICATION)
public class SomebodyLoggedIn implements ContainerRequestFilter {

    @Override
    public void filter(ContainerRequestContext request) {
        if (request.getHeaderString("X-Anonymous") == null) {
            request.setSecurityContext(new LoggedInAs(new Login("ada", Grants.EVERYTHING)));
        }
    }

    private record LoggedInAs(Login login) implements SecurityContext {

        @Override
        public Principal getUserPrincipal() {
            return login;
        }

        @Override
        public boolean isUserInRole(String role) {
            return true;
        }

        @Override
        public boolean isSecure() {
            return false;
        }

        @Override
        public String getAuthenticationScheme() {
            return "BASIC";
        }
    }
}
