package io.baton.adapter.rest.login;

import io.baton.adapter.rest.input.Format;
import io.baton.adapter.rest.problem.ProblemType;
import io.baton.adapter.rest.problem.Refusal;
import io.baton.application.port.in.access.FindOrganisationUseCase;
import io.baton.application.port.out.caller.Caller;
import io.baton.application.port.out.caller.Grants;
import io.baton.application.port.out.caller.Role;
import io.baton.domain.connection.ConnectionId;
import io.baton.domain.session.SessionId;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.Provider;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Settles before anything else which roles hold where a request goes (product.md 5.5). Whatever lies under a connection or session is its
 * organisation's; for whom that does not exist, neither does the id. Everything else is open to a role held anywhere, and shows only what its
 * organisations have.
 */
@Provider
@Priority(Priorities.AUTHORIZATION - 100)
@ApplicationScoped
public class OrganisationFilter implements ContainerRequestFilter {

    /** The name of the path parameter for connections and sessions alike. */
    private static final String ID = "id";

    // by field: the container makes a proxy of it, which no constructor with arguments allows
    @Inject
    Caller caller;

    @Inject
    FindOrganisationUseCase organisations;

    @Override
    public void filter(ContainerRequestContext request) {
        // the container lets nobody this far without a login; without one the caller would be taken for the server
        // itself
        if (request.getSecurityContext().getUserPrincipal() == null) {
            throw new Refusal(ProblemType.LOGIN_NEEDED, "Expected a login that Baton knows");
        }
        var grants = caller.grants();
        if (grants.all().isEmpty()) {
            throw new Refusal(ProblemType.ROLE_NEEDED, "The login has no role in Baton");
        }
        request.setSecurityContext(
                new GrantedRoles(request.getSecurityContext(), granted(grants, request.getUriInfo())));
    }

    private Predicate<Role> granted(Grants grants, UriInfo uri) {
        var id = uri.getPathParameters().getFirst(ID);
        if (id == null) {
            return grants::anywhere;
        }
        var kind = uri.getPathSegments().get(0).getPath();
        var organisation = organisation(kind, id).filter(grants::sees).orElseThrow(() -> unknown(kind));
        return role -> grants.in(organisation, role);
    }

    private Optional<String> organisation(String kind, String id) {
        return switch (kind) {
            case "connections" -> Format.uuid(ConnectionId::new).read(id).flatMap(organisations::ofConnection);
            case "sessions" -> Format.uuid(SessionId::new).read(id).flatMap(organisations::ofSession);
            default -> throw new IllegalStateException("whose organisation " + kind + " belong to is not said here");
        };
    }

    private static Refusal unknown(String kind) {
        var what = kind.equals("sessions") ? "session" : "connection";
        return new Refusal(ProblemType.NOT_FOUND, "No " + what + " has this id");
    }
}
